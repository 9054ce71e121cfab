import type { Activity } from '#core/activity/activity';
import { plannedFor } from '#core/attendance/judge-scan';
import { isGateTime, ownPresence } from '#core/attendance/own-presence';
import { scansBySignup } from '#core/attendance/scan-order';
import { ownHours } from '#core/hours/own-hours';
import { entriesByRecord } from '#core/hours/standings';
import type { ActivityId, SignupId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { withClashes } from '#core/signup/own-clash';
import { type KnownSignup, ownSignup } from '#core/signup/own-signup';
import type { OwnSignup, SignupStatus } from '#core/signup/signup';
import { readActivities } from './activities';
import { entriesOfRecords } from './ledger';
import { scansOf } from './scans';
import { linesOf, seatsIdOf } from './seats';
import { type SignupDocument, type SignupState, signupIdOf } from './signups';

/** What the owner of a row is shown; an intent to sign up is nothing yet, an intent to withdraw is withdrawn. */
const SHOWN: { readonly [TState in SignupState]: SignupStatus | undefined } = {
  confirmed: 'confirmed',
  waiting: 'waiting',
  withdrawn: 'withdrawn',
  withdrawing: 'withdrawn',
  pending: undefined,
  undone: undefined,
};

/** A row as its owner sees it, with what is known beside it; `undefined` when there is nothing to see. */
export function shownSignup(
  row: SignupDocument,
  activity: Activity,
  beside: Pick<KnownSignup, 'position' | 'presence' | 'hours'> = {},
): OwnSignup | undefined {
  const status = SHOWN[row.state];
  const { activityId, dutyId, entryNo, requestedAt, promotedAt, volunteerId } = row;
  const id = signupIdOf(activityId, volunteerId);
  return status === undefined
    ? undefined
    : ownSignup({ id, activityId, dutyId, status, entryNo, requestedAt, promotedAt, ...beside }, activity);
}

async function positionsOf(rows: readonly SignupDocument[]): Promise<ReadonlyMap<string, number>> {
  const waiting = rows.filter(({ state }) => state === 'waiting');
  const lines = await linesOf(waiting.map(({ activityId, dutyId }) => seatsIdOf(activityId, dutyId)));
  const lineOf = new Map(lines.map((line) => [line._id, line.waiting]));
  return new Map(
    waiting.map(({ _id, activityId, dutyId, volunteerId }) => {
      const line = lineOf.get(seatsIdOf(activityId, dutyId)) ?? [];
      return [_id, line.indexOf(volunteerId) + 1];
    }),
  );
}

type Activities = Awaited<ReturnType<typeof readActivities>>;

/** Where the owner of the rows stands at what is on now; reads nothing when nothing is. */
async function presencesOf(rows: readonly SignupDocument[], activities: Activities, now: Instant) {
  const onNow = rows.flatMap(({ activityId, dutyId, volunteerId }) => {
    const activity = activities.get(activityId);
    const planned = activity && plannedFor(activity, dutyId);
    return planned !== undefined && isGateTime(planned, now)
      ? [{ id: signupIdOf(activityId, volunteerId), planned }]
      : [];
  });
  const scans = scansBySignup(await scansOf(onNow.map(({ id }) => id)));
  return new Map<SignupId, ReturnType<typeof ownPresence>>(
    onNow.map(({ id, planned }) => [id, ownPresence(scans.get(id) ?? [], planned, now)]),
  );
}

/** What the owner of the rows has of what is over; reads nothing when nothing is. */
async function hoursOf(rows: readonly SignupDocument[], activities: Activities, now: Instant) {
  const over = rows.flatMap(({ activityId, dutyId, volunteerId, state }) => {
    const activity = activities.get(activityId);
    return activity !== undefined && activity.endsAt <= now
      ? [{ id: signupIdOf(activityId, volunteerId), activity, dutyId, isConfirmed: state === 'confirmed' }]
      : [];
  });
  const ids = over.map(({ id }) => id);
  const [everyScan, entries] = await Promise.all([scansOf(ids), entriesOfRecords(ids)]);
  const [scans, told] = [scansBySignup(everyScan), entriesByRecord(entries)];
  return new Map<SignupId, ReturnType<typeof ownHours>>(
    over.map(({ id, activity, dutyId, isConfirmed }) => {
      const part = { activity, dutyId, scans: scans.get(id) ?? [] };
      const decisions = (told.get(id) ?? []).map(({ decision }) => decision);
      return [id, ownHours({ part, decisions, isConfirmed }, now)];
    }),
  );
}

/**
 * Rows as their owner sees them, in the same order. One read for the activities, one more if somebody waits, one more
 * for the scans while one of the gates may be open, two more for what is over.
 */
export async function shownSignups(
  rows: readonly SignupDocument[],
  now: Instant,
): Promise<readonly OwnSignup[]> {
  const ids: readonly ActivityId[] = [...new Set(rows.map(({ activityId }) => activityId))];
  const [activities, positions] = await Promise.all([readActivities(ids), positionsOf(rows)]);
  const [presences, hours] = await Promise.all([
    presencesOf(rows, activities, now),
    hoursOf(rows, activities, now),
  ]);
  const found = rows.flatMap((row) => {
    const activity = activities.get(row.activityId);
    const position = positions.get(row._id) ?? 0;
    const id = signupIdOf(row.activityId, row.volunteerId);
    const beside = { presence: presences.get(id), hours: hours.get(id) };
    const shown =
      activity && shownSignup(row, activity, { ...beside, position: position > 0 ? position : undefined });
    return shown === undefined ? [] : [shown];
  });
  return withClashes(found);
}
