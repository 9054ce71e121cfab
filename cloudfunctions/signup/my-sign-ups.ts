import { mySignUpsRequest } from '#core/signup/calls';
import { verb } from '#kernel/verb';
import { shownSignups } from '#stores/own-signups';
import { signupsOf } from '#stores/signups';

const MOST_PAST = 100;

/** 我的报名: what is to come, soonest first; then the rest, newest first. */
export const mySignUps = verb({
  name: 'my-sign-ups',
  right: 'registered',
  request: mySignUpsRequest,
  run: async (_, { visitor: { member }, now }) => {
    const shown = await shownSignups(await signupsOf(member.id), now);
    const isComing = (one: (typeof shown)[number]) => one.endsAt > now && one.status !== 'withdrawn';
    return {
      coming: shown.filter(isComing).sort((one, other) => one.startsAt - other.startsAt),
      serverTime: now,
      past: shown.filter((one) => !isComing(one)).slice(0, MOST_PAST),
    };
  },
});
