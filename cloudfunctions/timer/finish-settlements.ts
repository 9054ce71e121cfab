import { minutesAfter } from '#core/shared/instant';
import { randomDigits } from '#kernel/random';
import type { Job } from '#kernel/serve-timer';
import { carryOut } from '#stores/carry-out';
import { unfinishedSettlements } from '#stores/settlements';

/** Carries out settlements whose function died in between. */
export const finishSettlements: Job = {
  name: 'finish-settlements',
  right: 'platform-timer',
  run: async (now) => {
    const waiting = await unfinishedSettlements(minutesAfter(now, -1));
    for (const settlement of waiting) {
      await carryOut(settlement, randomDigits);
    }
    return { finished: waiting.length };
  },
};
