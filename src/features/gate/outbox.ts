import type { UploadedScan } from '#core/attendance/calls';
import { forgetStored, readStored, storedKeys, writeStored } from '../../platform/storage';

/**
 * The outbox (待上传): scans made on this phone that the server has not acknowledged.
 * Each lies under a key of its own, so that a phone that dies while writing loses at most the one not yet shown,
 * and removing one never rewrites the others.
 */
const PREFIX = 'outbox:';
const keyOf = (activityId: string, scanId: string): string => `${PREFIX}${activityId}:${scanId}`;

/** Writes a scan down. `false`: the phone has no room, and the scan must not be shown as accepted. */
export const putInOutbox = (activityId: string, scan: UploadedScan): boolean =>
  writeStored(keyOf(activityId, scan.id), scan);

/** Takes out a scan that the server has, or never will have. */
export const takeFromOutbox = (activityId: string, scanId: string): void =>
  forgetStored(keyOf(activityId, scanId));

/** Everything still to be uploaded for an activity, oldest first. */
export function outboxOf(activityId: string): readonly UploadedScan[] {
  return storedKeys()
    .filter((key) => key.startsWith(`${PREFIX}${activityId}:`))
    .flatMap((key) => readStored<UploadedScan>(key) ?? [])
    .sort((one, other) => one.happenedAt - other.happenedAt);
}
