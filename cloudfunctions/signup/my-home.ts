import { homeRequest } from '#core/home/calls';
import type { HomeOfVolunteer } from '#core/home/home';
import { asId, type RegionCode } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { hasAgreed } from '#core/volunteer/can-register';
import { unseal } from '#kernel/secrets';
import { verb } from '#kernel/verb';
import { homePage } from '#stores/home-page';
import { shownSignups } from '#stores/own-signups';
import { rolesOf } from '#stores/roles';
import { comingSignupsOf } from '#stores/signups';
import { type VolunteerDocument, volunteerOf } from '#stores/volunteers';

const MOST_COMING = 20;
const GATE_KINDS: readonly string[] = ['steward', 'organizer', 'secretariat'];

/** The volunteer behind an identity, unless there is none any more. */
async function standing(openid: string | undefined): Promise<VolunteerDocument | undefined> {
  const volunteer = openid === undefined ? undefined : await volunteerOf(openid);
  return volunteer?.status === 'cancelled' ? undefined : volunteer;
}

async function ownPart(volunteer: VolunteerDocument, now: Instant): Promise<HomeOfVolunteer> {
  const [roles, rows] = await Promise.all([
    rolesOf(volunteer.openid, volunteer.status),
    comingSignupsOf(asId(volunteer._id), now, MOST_COMING),
  ]);
  const shown = await shownSignups(rows, now);
  const coming = shown.filter(({ status }) => status !== 'withdrawn');
  const calledOff = coming.filter(({ activityCancelled }) => activityCancelled);
  const changed = coming.filter(
    ({ activityCancelled, change }) => change !== undefined && !activityCancelled,
  );
  const next = coming.find(({ activityCancelled }) => !activityCancelled);
  return {
    name: unseal(volunteer.name, 'name'),
    ...(next === undefined ? {} : { next }),
    ...(calledOff.length === 0 ? {} : { calledOff }),
    ...(changed.length === 0 ? {} : { changed }),
    ...(hasAgreed(volunteer.consents, 'privacy') ? {} : { agreedBefore: true }),
    hasGates: roles.some(({ kind }) => GATE_KINDS.includes(kind)),
  };
}

/** 首页 inside WeChat: what everybody sees, near a volunteer's residence first, and their own next activity. */
export const myHome = verb({
  name: 'my-home',
  right: 'anyone',
  request: homeRequest,
  run: async ({ region }, { visitor: { openid }, now }) => {
    const volunteer = await standing(openid);
    const around = region === undefined ? volunteer?.residence.code : asId<RegionCode>(region);
    const [home, me] = await Promise.all([
      homePage(around, now),
      volunteer === undefined ? undefined : ownPart(volunteer, now),
    ]);
    return me === undefined ? home : { ...home, me };
  },
});
