import { type Activity, activityStage, allowsSelfCheckIn } from '#core/activity/activity';
import { LONGEST_DAYS } from '#core/activity/longest-days';
import { MOST_GATES, ROSTER_KEPT_DAYS } from '#core/attendance/attendance-rules';
import { type Gate, myGatesRequest } from '#core/attendance/calls';
import { rolesThatMight } from '#core/role/may';
import type { StaffRole } from '#core/role/roles';
import type { ActivityId } from '#core/shared/ids';
import { DAY, type Instant, instant } from '#core/shared/instant';
import { atLeast, atMost, oneOf } from '#kernel/database/condition';
import { rosterSettings } from '#kernel/roster-settings';
import { verb } from '#kernel/verb';
import { listActivities, readActivities } from '#stores/activities';
import { readGates } from '#stores/gates';
import { rolesOf } from '#stores/roles';
import { fullnessOf } from '#stores/seats';

/** Gates are shown from a month ahead until the phones wipe their rosters, and at least until the uploads of the day after. */
const SHOWN = { daysAhead: 30, leastDaysAfter: 2 } as const;
/** One that is called off while people are there still lets them out; what nobody came to is not shown. */
const STATUSES = ['published', 'cancelled'] as const;

const daysAfter = (): number => Math.max(SHOWN.leastDaysAfter, rosterSettings().keptDays ?? ROSTER_KEPT_DAYS);
const isShown = ({ endsAt, startsAt, status }: Activity, now: Instant): boolean =>
  STATUSES.some((one) => one === status) &&
  endsAt >= now - daysAfter() * DAY &&
  startsAt <= now + SHOWN.daysAhead * DAY;

/** Activities of teams, or of everybody for the secretariat. */
async function activitiesRun(roles: readonly StaffRole[], now: Instant): Promise<readonly Activity[]> {
  const isSecretariat = roles.some(({ kind }) => kind === 'secretariat');
  const teamIds = roles.flatMap((role) => (role.kind === 'organizer' ? [role.teamId] : []));
  if (!isSecretariat && teamIds.length === 0) {
    return [];
  }
  const { rows } = await listActivities({
    where: {
      status: oneOf(STATUSES),
      ...(isSecretariat ? {} : { teamId: oneOf(teamIds) }),
      startsAt: [
        atLeast(instant(now - (LONGEST_DAYS + daysAfter()) * DAY)),
        atMost(instant(now + SHOWN.daysAhead * DAY)),
      ],
      endsAt: atLeast(instant(now - daysAfter() * DAY)),
    },
    way: 'asc',
    limit: MOST_GATES,
  });
  return rows;
}

async function gatesOf(activities: readonly Activity[], now: Instant): Promise<readonly Gate[]> {
  const ids = activities.map(({ id }) => id);
  const [fullness, counts] = await Promise.all([fullnessOf(ids), readGates(ids)]);
  const came = new Map(counts.map(({ _id, inside, left }) => [_id, inside.length + left.length]));
  const gates = activities.map(
    ({ id, title, startsAt, endsAt, venue, ...activity }): Gate => ({
      ...{ activityId: id, title, startsAt, endsAt, venue },
      stage: activityStage({ ...activity, startsAt, endsAt }, now),
      expected: (fullness.get(id) ?? []).reduce((all, { confirmed }) => all + confirmed, 0),
      came: came.get(id) ?? 0,
      selfCheckIn: allowsSelfCheckIn(activity),
    }),
  );
  return gates.filter(({ stage, came }) => stage !== 'cancelled' || came > 0);
}

/** 我的签到口: activities at whose gate the caller may scan, soonest first. Most people have none. */
export const myGates = verb({
  name: 'my-gates',
  right: 'registered',
  request: myGatesRequest,
  run: async (_, { visitor: { openid, member }, now }) => {
    const roles = rolesThatMight(await rolesOf(openid, member.status), 'gate');
    const stewarded: readonly ActivityId[] = roles.flatMap((role) =>
      role.kind === 'steward' ? [role.activityId] : [],
    );
    const [own, run] = await Promise.all([readActivities(stewarded), activitiesRun(roles, now)]);
    const all = new Map([...own.values(), ...run].map((activity) => [activity.id, activity]));
    const shown = [...all.values()].filter((activity) => isShown(activity, now));
    return gatesOf(shown.sort((one, other) => one.startsAt - other.startsAt).slice(0, MOST_GATES), now);
  },
});
