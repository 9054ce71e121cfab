import { homeRequest } from '#core/home/calls';
import type { HomeOfVolunteer } from '#core/home/home';
import { asId, type RegionCode } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { unseal } from '#kernel/secrets';
import { verb } from '#kernel/verb';
import { homePage } from '#stores/home-page';
import { shownSignups } from '#stores/own-signups';
import { rolesOf } from '#stores/roles';
import { comingSignupsOf } from '#stores/signups';
import { volunteerOf } from '#stores/volunteers';

const MOST_COMING = 20;
const GATE_KINDS: readonly string[] = ['steward', 'organizer', 'secretariat'];

async function ownPart(openid: string, now: Instant): Promise<HomeOfVolunteer | undefined> {
  const [volunteer, roles] = await Promise.all([volunteerOf(openid), rolesOf(openid)]);
  if (volunteer === undefined || volunteer.status === 'cancelled') {
    return undefined;
  }
  const shown = await shownSignups(await comingSignupsOf(asId(volunteer._id), now, MOST_COMING), now);
  const coming = shown.filter(({ status }) => status !== 'withdrawn');
  const calledOff = coming.filter(({ activityCancelled }) => activityCancelled);
  const next = coming.find(({ activityCancelled }) => !activityCancelled);
  return {
    name: unseal(volunteer.name, 'name'),
    ...(next === undefined ? {} : { next }),
    ...(calledOff.length === 0 ? {} : { calledOff }),
    hasGates: roles.some(({ kind }) => GATE_KINDS.includes(kind)),
  };
}

/** 首页 inside WeChat: what everybody sees, and for a volunteer their own next activity. */
export const myHome = verb({
  name: 'my-home',
  right: 'anyone',
  request: homeRequest,
  run: async ({ region }, { visitor: { openid }, now }) => {
    const [home, me] = await Promise.all([
      homePage(region === undefined ? undefined : asId<RegionCode>(region), now),
      openid === undefined ? undefined : ownPart(openid, now),
    ]);
    return me === undefined ? home : { ...home, me };
  },
});
