import { asId, type SignupId } from '#core/shared/ids';
import { type Instant, minutesAfter } from '#core/shared/instant';
import type { Job } from '#kernel/serve-timer';
import { readActivities } from '#stores/activities';
import { countIn, type DutyOf, lookAt } from '#stores/attendance';
import { scannedBetween } from '#stores/scans';
import { readSignups } from '#stores/signups';

/** Longer than any function may run: whoever stored a scan this long ago has counted it, or has died. */
const SURELY_DONE_MINUTES = 1;
/** Scans that arrived before have been looked at several times since. */
const LOOK_BACK_MINUTES = 4;
/** Scans looked at in one round, the newest left for the next. */
const MOST_SCANS = 1000;

async function lately(now: Instant): Promise<readonly SignupId[]> {
  const [from, to] = [minutesAfter(now, -LOOK_BACK_MINUTES), minutesAfter(now, -SURELY_DONE_MINUTES)];
  const scans = await scannedBetween(from, to, MOST_SCANS);
  return [...new Set(scans.flatMap(({ signupId }) => (signupId === undefined ? [] : [signupId])))];
}

/**
 * Counts people whose scan was stored by a function that died before it counted them, so that nobody is left out of
 * who is inside, nor of the check-outs that the clock closes.
 */
export const recountGates: Job = {
  name: 'recount-gates',
  right: 'platform-timer',
  run: async (now) => {
    const rows = await readSignups(await lately(now));
    const activities = await readActivities([...new Set(rows.map(({ activityId }) => activityId))]);
    for (const [id, activity] of activities) {
      const own = rows.filter(({ activityId }) => activityId === id);
      const dutyOf: DutyOf = new Map(own.map(({ _id, dutyId }) => [asId<SignupId>(_id), dutyId]));
      await countIn(activity, await lookAt(activity, dutyOf), []);
    }
    return { looked: rows.length };
  },
};
