import { type Instant, minutesAfter } from '#core/shared/instant';
import type { Job } from '#kernel/serve-timer';
import { seatsTouchedSince } from '#stores/seats';
import { forgottenIntents } from '#stores/signups';
import { finishIntent } from './finish-intent';
import { reconcile } from './reconcile';
import { tellPromoted } from './tell-promoted';

/** Longer than any function may run, so that whoever wrote an intent this long ago is surely gone. */
const FORGOTTEN_AFTER_MINUTES = 1;
/** Seats untouched for so long have been reconciled several times since. */
const LOOK_BACK_MINUTES = 5;

async function finishForgotten(now: Instant): Promise<number> {
  const rows = await forgottenIntents(minutesAfter(now, -FORGOTTEN_AFTER_MINUTES));
  for (const row of rows) {
    await tellPromoted(await finishIntent(row, now));
  }
  return rows.length;
}

/**
 * Puts right what a function left behind when it died: unfinished sign-ups and withdrawals are carried to their end,
 * rows are made to say what the seats say, and free seats go to those who wait.
 */
export const sweepSignUps: Job = {
  name: 'sweep-sign-ups',
  right: 'platform-timer',
  run: async (now) => {
    const finished = await finishForgotten(now);
    let settled = 0;
    const touched = await seatsTouchedSince(minutesAfter(now, -LOOK_BACK_MINUTES));
    for (const seats of touched) {
      const outcome = await reconcile(seats, now);
      await tellPromoted(outcome.promoted);
      settled += outcome.settled;
    }
    return { finished, looked: touched.length, settled };
  },
};
