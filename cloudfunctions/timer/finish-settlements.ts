import { minutesAfter } from '#core/shared/instant';
import { oneByOne } from '#kernel/one-by-one';
import { randomDigits } from '#kernel/random';
import type { Job } from '#kernel/serve-timer';
import { carryOut } from '#stores/carry-out';
import { unfinishedSettlements } from '#stores/settlements';

const JOB = 'finish-settlements';

/** Carries out settlements whose function died in between. */
export const finishSettlements: Job = {
  name: 'finish-settlements',
  right: 'platform-timer',
  run: async (now) => {
    const waiting = await unfinishedSettlements(minutesAfter(now, -1));
    const { values, failed } = await oneByOne(JOB, waiting, (one) => carryOut(one, randomDigits));
    return { finished: values.length, failed: failed.length };
  },
};
