import type { ActivityId, VolunteerId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { compareAndSet, find, get, insertUnique } from '#kernel/database';
import { atMost, equal, oneOf } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';

/**
 * Who is inside and who has left one activity: a count kept of the scans, so that nobody needs to read thousands of
 * them. `_id` is the activity's. The scans are the truth; this is brought up to date from them.
 */
export interface GateDocument extends Stored {
  readonly inside: readonly VolunteerId[];
  readonly left: readonly VolunteerId[];
  readonly isOccupied: boolean;
  /** When the check-out of somebody inside, if it is forgotten, is next to be closed. */
  readonly closesAt: Instant;
}

const gates = collection<GateDocument>('gates');

/** The count of one activity; undefined where nobody was scanned yet. */
export const readGate = (activityId: ActivityId): Promise<GateDocument | undefined> => get(gates, activityId);

/** The counts of several activities, at most 1000; those where nobody was scanned yet are left out. */
export const readGates = (activityIds: readonly ActivityId[]): Promise<readonly GateDocument[]> =>
  activityIds.length === 0
    ? Promise.resolve([])
    : find(gates, { where: { _id: oneOf<string>(activityIds) }, limit: 1000 });

/** What a count says; of an activity where nobody was scanned yet it is not written down. */
export type GateCount = Pick<GateDocument, 'inside' | 'left' | 'closesAt'>;

/** Writes a count in place of the one that was read, or of none; `undefined` when somebody was faster. */
export async function writeGate(
  activityId: ActivityId,
  read: GateDocument | undefined,
  { inside, left, closesAt }: GateCount,
): Promise<GateDocument | undefined> {
  const next = { inside, left, closesAt, isOccupied: inside.length > 0 };
  if (read !== undefined) {
    return compareAndSet(gates, read, next);
  }
  const insertion = await insertUnique(gates, { _id: activityId, ...next });
  return insertion.kind === 'inserted' ? insertion.document : undefined;
}

/** Gates that have closed with people still inside, longest closed first. */
export const closedWithPeopleInside = (now: Instant, limit: number): Promise<readonly GateDocument[]> =>
  find(gates, {
    where: { isOccupied: equal(true), closesAt: atMost(now) },
    order: [['closesAt', 'asc']],
    limit,
  });
