import { agreedSince } from '#core/consent/standing';
import { asId } from '#core/shared/ids';
import { instant, minutesAfter } from '#core/shared/instant';
import type { Job } from '#kernel/serve-timer';
import { forgetNeeds as eraseUntil } from '#stores/signups';
import { changeVolunteer, needsToForget } from '#stores/volunteers';

/** After so long no sign-up that was let in before can still be writing. */
const PATIENCE_MINUTES = 2;

/**
 * Erases what sign-ups were told of needs before somebody took the consent back: of withdrawals that were cut off, and
 * of sign-ups that were under way meanwhile (个人信息保护法 第四十七条).
 */
export const forgetNeeds: Job = {
  name: 'forget-needs',
  right: 'platform-timer',
  run: async (now) => {
    const people = await needsToForget(minutesAfter(now, -PATIENCE_MINUTES));
    let forgotten = 0;
    for (const person of people) {
      // What was said under a consent that was given again since stays.
      const since = agreedSince(person.consents, 'needs');
      await eraseUntil(asId(person._id), since === undefined ? now : instant(since - 1));
      // Who changed something meanwhile is looked at again.
      forgotten += (await changeVolunteer(person, { needsEndedAt: undefined })).kind === 'changed' ? 1 : 0;
    }
    return { forgotten };
  },
};
