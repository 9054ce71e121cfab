import { Failure } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { withdrawRequest } from '#core/signup/calls';
import type { WithdrawReply } from '#core/signup/signup';
import { verb } from '#kernel/verb';
import { readActivity } from '#stores/activities';
import { shownSignup } from '#stores/own-signups';
import { hasBeenIn } from '#stores/presence';
import { isGone, unseat } from '#stores/seating';
import { changeSignup, readSignup, type SignupDocument, signupIdOf } from '#stores/signups';
import { tellPromoted } from './tell-promoted';

const missing = (): Failure => new Failure('NOT_FOUND', 'not signed up');

/** Why a signup cannot be given back any more, or `undefined`. */
async function refusalToWithdraw(row: SignupDocument, now: Instant): Promise<WithdrawReply | undefined> {
  if (now >= row.endsAt) {
    return { kind: 'ended' };
  }
  return (await hasBeenIn(signupIdOf(row.activityId, row.volunteerId))) ? { kind: 'already-in' } : undefined;
}

/** Marks a row as being withdrawn, whoever else writes to it meanwhile. */
async function marked(
  row: SignupDocument,
  reason: string | undefined,
  now: Instant,
): Promise<SignupDocument> {
  for (let current: SignupDocument | undefined = row; current !== undefined; ) {
    if (current.state === 'withdrawing' || isGone(current)) {
      return current;
    }
    const set = { state: 'withdrawing', touchedAt: now, promotedAt: undefined } as const;
    const after = await changeSignup(
      current,
      reason === undefined ? set : { ...set, withdrawReason: reason },
    );
    if (after !== undefined) {
      return after;
    }
    current = await readSignup(signupIdOf(row.activityId, row.volunteerId));
  }
  throw missing();
}

/** 取消报名: gives the seat back (志愿服务条例 第二十二条) and moves the waiting list up. Calling twice is calling once. */
export const withdraw = verb({
  name: 'withdraw',
  right: 'registered',
  request: withdrawRequest,
  run: async ({ activityId, reason }, { visitor: { member }, now }): Promise<WithdrawReply> => {
    const activity = await readActivity(asId(activityId));
    const row = await readSignup(signupIdOf(asId(activityId), member.id));
    if (activity === undefined || row === undefined || row.state === 'undone') {
      throw missing();
    }
    const refusal = isGone(row) ? undefined : await refusalToWithdraw(row, now);
    if (refusal !== undefined) {
      return refusal;
    }
    const leaving = await marked(row, reason, now);
    const promoted = isGone(leaving) ? [] : await unseat(leaving, now);
    await tellPromoted(promoted, activity);
    const signup = shownSignup({ ...leaving, state: 'withdrawn' }, activity);
    if (signup === undefined) {
      throw missing();
    }
    return { kind: 'withdrawn', signup };
  },
});
