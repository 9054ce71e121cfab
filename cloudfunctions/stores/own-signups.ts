import type { Activity } from '#core/activity/activity';
import type { ActivityId } from '#core/shared/ids';
import { ownSignup } from '#core/signup/own-signup';
import type { OwnSignup, SignupStatus } from '#core/signup/signup';
import { readActivities } from './activities';
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

/** A row as its owner sees it; `undefined` when there is nothing to see. */
export function shownSignup(
  row: SignupDocument,
  activity: Activity,
  position?: number,
): OwnSignup | undefined {
  const status = SHOWN[row.state];
  const { activityId, dutyId, entryNo, requestedAt, promotedAt, volunteerId } = row;
  const id = signupIdOf(activityId, volunteerId);
  return status === undefined
    ? undefined
    : ownSignup({ id, activityId, dutyId, status, entryNo, requestedAt, promotedAt, position }, activity);
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

/** Rows as their owner sees them, in the same order; two reads for all of them, one if nobody waits. */
export async function shownSignups(rows: readonly SignupDocument[]): Promise<readonly OwnSignup[]> {
  const ids: readonly ActivityId[] = [...new Set(rows.map(({ activityId }) => activityId))];
  const [activities, positions] = await Promise.all([readActivities(ids), positionsOf(rows)]);
  return rows.flatMap((row) => {
    const activity = activities.get(row.activityId);
    const position = positions.get(row._id) ?? 0;
    const shown =
      activity === undefined ? undefined : shownSignup(row, activity, position > 0 ? position : undefined);
    return shown === undefined ? [] : [shown];
  });
}
