import type { SettlementKind } from '#core/attendance/settling/settlement';
import { chunksOf } from '#core/shared/chunks-of';
import type { ActivityId, VolunteerNo } from '#core/shared/ids';
import { type Instant, instant } from '#core/shared/instant';
import { compareAndSet, find, get, insertUnique } from '#kernel/database';
import { atMost, equal, oneOf } from '#kernel/database/condition';
import { collection, type Draft, type Stored } from '#kernel/database/document';

/**
 * How the organizer settled a flagged scan; `_id` is the scan's, so that whoever settles first decides. One that
 * changes what counts is carried out by a scan of its own and stays an intent until that is there and counted.
 */
export interface SettlementDocument extends Stored {
  readonly activityId: ActivityId;
  readonly decision: SettlementKind;
  readonly reason: string;
  /** Volunteer number of the organizer. */
  readonly by: string;
  /** Who an unknown person was, in the organizer's word; whoever carries this out signs them up. */
  readonly volunteerNo?: VolunteerNo;
  readonly settledAt: Instant;
  readonly isDone: boolean;
}

const settlements = collection<SettlementDocument>('settlements');

/** Writes a settlement unless the scan has one; answers the one that stands. */
export async function settle(draft: Draft<SettlementDocument>): Promise<SettlementDocument> {
  const insertion = await insertUnique(settlements, draft);
  const standing = insertion.kind === 'inserted' ? insertion.document : await get(settlements, draft._id);
  if (standing === undefined) {
    throw new Error('a settlement that exists cannot be read');
  }
  return standing;
}

/** Notes that a settlement has been carried out. Noting it twice changes nothing. */
export async function settlementDone(settlement: SettlementDocument): Promise<void> {
  if (!settlement.isDone) {
    await compareAndSet(settlements, settlement, { isDone: true });
  }
}

/** Scans asked about in one read. */
const SCANS_AT_ONCE = 500;

/** Settlements of some scans, however many those are. */
export async function settlementsOf(scanIds: readonly string[]): Promise<readonly SettlementDocument[]> {
  const found = await Promise.all(
    chunksOf(scanIds, SCANS_AT_ONCE).map((some) =>
      find(settlements, { where: { _id: oneOf(some) }, limit: SCANS_AT_ONCE }),
    ),
  );
  return found.flat();
}

/** Settlements that were cut off before they were carried out, longest waiting first. */
export const unfinishedSettlements = (since: Instant): Promise<readonly SettlementDocument[]> =>
  find(settlements, {
    where: { isDone: equal(false), settledAt: atMost(instant(since)) },
    order: [['settledAt', 'asc']],
    limit: 50,
  });
