import { type Instant, minutesAfter } from '#core/shared/instant';
import { oneByOne } from '#kernel/one-by-one';
import type { Job } from '#kernel/serve-timer';
import { sinceMark } from '#stores/progress';
import { readSeats, seatsTouched } from '#stores/seats';
import { forgottenIntents } from '#stores/signups';
import { finishIntent } from './finish-intent';
import { reconcile } from './reconcile';
import { tellPromoted } from './tell-promoted';

const JOB = 'sweep-sign-ups';
/** Longer than any function may run, so that whoever wrote an intent this long ago is surely gone. */
const FORGOTTEN_AFTER_MINUTES = 1;
/** Seats untouched for so long have been reconciled several times since. */
const SETTLED_MINUTES = 5;
/** Duties looked at in one round, the longest untouched first; the rest follow a minute later. */
const MOST_DUTIES = 300;

async function finishForgotten(now: Instant) {
  const rows = await forgottenIntents(minutesAfter(now, -FORGOTTEN_AFTER_MINUTES));
  const { failed } = await oneByOne(JOB, rows, async (row) => tellPromoted(await finishIntent(row, now)));
  return { finished: rows.length - failed.length, failed: failed.length };
}

/** Reconciles one duty; its seats are read by themselves, because thousands may sit and wait there. */
async function reconcileOne(id: string, now: Instant) {
  const seats = await readSeats(id);
  if (seats === undefined) {
    return { settled: 0, failed: 0, isReachable: true };
  }
  const { promoted, ...outcome } = await reconcile(seats, now);
  await tellPromoted(promoted);
  return outcome;
}

async function reconcileTouched(now: Instant) {
  const touched = await sinceMark(JOB, minutesAfter(now, -SETTLED_MINUTES), (cursor) =>
    seatsTouched(now, { cursor, limit: MOST_DUTIES }),
  );
  const { values, failed, isReachable } = await oneByOne(JOB, touched.rows, ({ _id }) =>
    reconcileOne(_id, now),
  );
  if (isReachable && values.every((one) => one.isReachable)) {
    await touched.pass();
  }
  return {
    looked: touched.rows.length,
    settled: values.reduce((sum, { settled }) => sum + settled, 0),
    failed: values.reduce((sum, one) => sum + one.failed, failed.length),
  };
}

/**
 * Puts right what a function left behind when it died: unfinished sign-ups and withdrawals are carried to their end,
 * rows are made to say what the seats say, and free seats go to those who wait. However long the clock slept and
 * however many duties were touched meanwhile, none is passed over.
 */
export const sweepSignUps: Job = {
  name: 'sweep-sign-ups',
  right: 'platform-timer',
  run: async (now) => {
    const intents = await finishForgotten(now);
    const duties = await reconcileTouched(now);
    return { ...intents, ...duties, failed: intents.failed + duties.failed };
  },
};
