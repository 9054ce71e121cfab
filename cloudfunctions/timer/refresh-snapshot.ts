import { type Instant, MINUTE } from '#core/shared/instant';
import type { Job } from '#kernel/serve-timer';
import { countActivePlaces } from '#stores/places';
import { moveOn, progressOf } from '#stores/progress';
import { rebuildSnapshot } from '#stores/rebuild-snapshot';
import { newestSnapshot } from '#stores/snapshots';

const JOB = 'refresh-snapshot';
/** Places are kept in the console, which leaves no mark: so often all are read to see whether one was changed. */
const LOOK_EVERY_MINUTES = 10;

/** Whether the last look is so long ago, or lies in a future that a clock has been set back from. */
const isLongAgo = (looked: string, now: Instant): boolean =>
  looked === '' || Math.abs(now - Number(looked)) >= LOOK_EVERY_MINUTES * MINUTE;

/** Makes the directory anew: within a minute when places came or went, within ten when one was changed. */
export const refreshSnapshot: Job = {
  name: 'refresh-snapshot',
  right: 'platform-timer',
  run: async (now) => {
    const [head, total, standing] = await Promise.all([
      newestSnapshot(),
      countActivePlaces(),
      progressOf(JOB),
    ]);
    if (head?.total === total && !isLongAgo(standing.after, now)) {
      return { total, looked: 0, rebuilt: 0 };
    }
    const isRebuilt = await rebuildSnapshot(now);
    await moveOn(standing, String(now));
    return { total, looked: 1, rebuilt: isRebuilt ? 1 : 0 };
  },
};
