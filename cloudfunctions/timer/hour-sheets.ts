import type { Activity } from '#core/activity/activity';
import { asId } from '#core/shared/ids';
import { type Instant, minutesAfter } from '#core/shared/instant';
import { allOf } from '#kernel/all-of';
import { oneByOne } from '#kernel/one-by-one';
import type { Job } from '#kernel/serve-timer';
import { endedActivities, readActivity } from '#stores/activities';
import {
  buildSheet,
  buildUncounted,
  markLate,
  postpone,
  recountSheet,
  sheetsToCheck,
  sheetsToMarkLate,
} from '#stores/hour-sheets';
import { moveOn, progressOf } from '#stores/progress';

/** Activities taken up in one round; the rest follow a minute later. */
const NEW_AT_ONCE = 10;
const CHECKED_AT_ONCE = 10;
const LATE_AT_ONCE = 200;
/** Minutes after the end at which forgotten check-outs have been closed. */
const SETTLED_AFTER = 62;
const JOB = 'hour-sheets';

/** Who came before it was called off has served; a sheet on which nobody is stays closed. */
const keeps = ({ status, countsAsService }: Activity): boolean =>
  (status === 'published' || status === 'cancelled') && countsAsService;

/** Sets up a sheet for every activity that has ended since; cut off in the middle it goes on where it stopped. */
async function buildNew(now: Instant): Promise<number> {
  const standing = await progressOf(JOB);
  const ended = await endedActivities({
    before: minutesAfter(now, -SETTLED_AFTER),
    after: standing.after,
    limit: NEW_AT_ONCE,
  });
  const { values, failed } = await oneByOne(JOB, ended.rows.filter(keeps), (activity) =>
    buildSheet(activity, now),
  );
  const { isReachable } = await oneByOne(JOB, failed, (activity) => buildUncounted(activity, now));
  if (ended.end !== undefined && isReachable) {
    await moveOn(standing, ended.end);
  }
  return values.filter(Boolean).length;
}

/** Counts sheets again whose turn it is: scans came late, or somebody who decided was cut off. */
async function countAgain(now: Instant): Promise<number> {
  const due = await sheetsToCheck(now, CHECKED_AT_ONCE);
  const { failed } = await oneByOne(JOB, due, async ({ _id }) => {
    const activity = await readActivity(asId(_id));
    if (activity === undefined) {
      throw new Error('a sheet without an activity');
    }
    await recountSheet(activity, now);
  });
  for (const { _id } of failed) {
    await postpone(_id, now);
  }
  return due.length;
}

async function markOverdue(now: Instant): Promise<number> {
  const late = await sheetsToMarkLate(now, LATE_AT_ONCE);
  const marked = await allOf(late.map(markLate));
  return marked.filter(Boolean).length;
}

/** 时长确认单: sets them up when activities end, keeps their counts right, and marks what was not done in time. */
export const hourSheets: Job = {
  name: 'hour-sheets',
  right: 'platform-timer',
  run: async (now) => ({
    built: await buildNew(now),
    counted: await countAgain(now),
    late: await markOverdue(now),
  }),
};
