import { Failure } from '#core/shared/failure';
import type { Instant } from '#core/shared/instant';
import { readActivity } from '#stores/activities';
import { type Promoted, seat, unseat } from '#stores/seating';
import { changeSignup, type SignupDocument } from '#stores/signups';

/** Carries a forgotten intent to its end: a sign-up if there is still time, else it is taken back. Answers who moved up. */
export async function finishIntent(row: SignupDocument, now: Instant): Promise<Promoted> {
  try {
    if (row.state === 'withdrawing') {
      return await unseat(row, now);
    }
    const activity = await readActivity(row.activityId);
    if (activity?.status === 'published' && now < row.startsAt) {
      await seat(row, activity.title, now);
      return [];
    }
    const leaving = await changeSignup(row, { state: 'withdrawing', touchedAt: now });
    return leaving === undefined ? [] : await unseat(leaving, now);
  } catch (cause) {
    // Somebody is at it this very moment; the next sweep looks again.
    if (cause instanceof Failure && cause.code === 'CONFLICT') {
      return [];
    }
    throw cause;
  }
}
