import type { RequestOf } from '#core/api';
import { forgetStored, readStored, storedKeys, writeStored } from '../../platform/storage';

/** One self check-in as it goes to the server, under the same id however often. */
export type OwnScan = RequestOf<'scan-venue'>;

/**
 * The volunteer's own outbox (待传箱): self check-ins that the server has not answered. Each lies under a key of its own,
 * and none holds a name, a phone number or a need.
 */
const PREFIX = 'own-outbox:';

/** Writes a scan down. `false`: the phone has no room, and nothing may be shown as done. */
export const putInOwnOutbox = (scan: OwnScan): boolean => writeStored(PREFIX + scan.scanId, scan);

/** Takes out a scan that the server has answered for good. */
export const takeFromOwnOutbox = (scanId: string): void => forgetStored(PREFIX + scanId);

/** Everything still to be sent, oldest first. */
export function ownOutbox(): readonly OwnScan[] {
  return storedKeys()
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => readStored<OwnScan>(key) ?? [])
    .sort((one, other) => one.happenedAt - other.happenedAt);
}
