import type { Activity } from '#core/activity/activity';
import { chunksOf } from '#core/shared/chunks-of';
import { asId, type SignupId } from '#core/shared/ids';
import { type Instant, minutesAfter } from '#core/shared/instant';
import { oneByOne } from '#kernel/one-by-one';
import type { Job } from '#kernel/serve-timer';
import { readActivities } from '#stores/activities';
import { countIn, type DutyOf, lookAt } from '#stores/attendance';
import { sinceMark } from '#stores/progress';
import { scansArrived } from '#stores/scans';
import { readSignups, type SignupDocument } from '#stores/signups';

const JOB = 'recount-gates';
/** Longer than any function may run: whoever stored a scan this long ago has counted it, or has died. */
const SURELY_DONE_MINUTES = 1;
/** Scans that arrived before have been looked at several times since. */
const SETTLED_MINUTES = 4;
/** Scans looked at in one round, the newest left for the next. */
const MOST_SCANS = 900;
const ROWS_AT_ONCE = 200;

async function rowsOf(signupIds: readonly SignupId[]): Promise<readonly SignupDocument[]> {
  const rows: SignupDocument[] = [];
  for (const some of chunksOf(signupIds, ROWS_AT_ONCE)) {
    rows.push(...(await readSignups(some)));
  }
  return rows;
}

/**
 * Counts people whose scan was stored by a function that died before it counted them, so that nobody is left out of
 * who is inside, nor of the check-outs that the clock closes. However long the clock slept, no scan is passed over.
 */
export const recountGates: Job = {
  name: 'recount-gates',
  right: 'platform-timer',
  run: async (now) => {
    const until: Instant = minutesAfter(now, -SURELY_DONE_MINUTES);
    const scans = await sinceMark(JOB, minutesAfter(now, -SETTLED_MINUTES), (cursor) =>
      scansArrived(until, { cursor, limit: MOST_SCANS }),
    );
    const scanned = scans.rows.flatMap(({ signupId }) => (signupId === undefined ? [] : [signupId]));
    const rows = await rowsOf([...new Set(scanned)]);
    const activities = await readActivities([...new Set(rows.map(({ activityId }) => activityId))]);
    const counted = await oneByOne(JOB, [...activities.values()], async (activity: Activity) => {
      const own = rows.filter(({ activityId }) => activityId === activity.id);
      const dutyOf: DutyOf = new Map(own.map(({ _id, dutyId }) => [asId<SignupId>(_id), dutyId]));
      await countIn(activity, await lookAt(activity, dutyOf), []);
    });
    if (counted.isReachable) {
      await scans.pass();
    }
    return { looked: rows.length, failed: counted.failed.length };
  },
};
