import { type Activity, activityStage, allowsSelfCheckIn } from '#core/activity/activity';
import { LONGEST_DAYS } from '#core/activity/longest-days';
import { GATE_WINDOW, gateClosesAt, MOST_GATES, ROSTER_KEPT_DAYS } from '#core/attendance/attendance-rules';
import { type Gate, myGatesRequest } from '#core/attendance/calls';
import { rolesThatMight } from '#core/role/may';
import type { StaffRole } from '#core/role/roles';
import type { ActivityId } from '#core/shared/ids';
import { DAY, type Instant, instant, minutesAfter } from '#core/shared/instant';
import { atLeast, atMost, below, oneOf } from '#kernel/database/condition';
import { rosterSettings } from '#kernel/roster-settings';
import { verb } from '#kernel/verb';
import { type ActivityList, listActivities, readActivities } from '#stores/activities';
import { type GateCount, readGates } from '#stores/gates';
import { rolesOf } from '#stores/roles';
import { fullnessOf } from '#stores/seats';

/**
 * Gates are shown from a month ahead until the phones wipe their rosters, and at least until the uploads of the day
 * after.
 */
const SHOWN = { daysAhead: 30, leastDaysAfter: 2 } as const;
/** One that is called off while people are there still lets them out; what nobody came to is not shown. */
const STATUSES = ['published', 'cancelled'] as const;

const daysAfter = (): number => Math.max(SHOWN.leastDaysAfter, rosterSettings().keptDays ?? ROSTER_KEPT_DAYS);
const isShown = ({ endsAt, startsAt, status }: Activity, now: Instant): boolean =>
  STATUSES.some((one) => one === status) &&
  endsAt >= now - daysAfter() * DAY &&
  startsAt <= now + SHOWN.daysAhead * DAY;

const cameTo = ({ inside, left }: GateCount): number => inside.length + left.length;

/** Whether nobody goes in or out any more: it comes after all others. */
const isFinished = (activity: Activity, now: Instant): boolean => gateClosesAt(activity) < now;

/** Without those that were called off before anybody came: there is no gate to show. */
async function withGates(activities: readonly Activity[]): Promise<readonly Activity[]> {
  const off = activities.filter(({ status }) => status === 'cancelled').map(({ id }) => id);
  const came = new Set((await readGates(off)).filter((count) => cameTo(count) > 0).map(({ _id }) => _id));
  return activities.filter(({ id, status }) => status !== 'cancelled' || came.has(id));
}

/** The first activities of a list that have a gate; fewer than may be named only when there are no more. */
async function firstOf(list: Pick<ActivityList, 'where' | 'way'>): Promise<readonly Activity[]> {
  const found: Activity[] = [];
  let cursor: string | undefined;
  do {
    const { rows, next } = await listActivities({ ...list, limit: MOST_GATES, cursor });
    found.push(...(await withGates(rows)));
    cursor = next;
  } while (cursor !== undefined && found.length < MOST_GATES);
  return found;
}

/**
 * Activities of teams, or of everybody for the secretariat: those to come and, if there is room, those that are over.
 */
async function activitiesRun(roles: readonly StaffRole[], now: Instant): Promise<readonly Activity[]> {
  const isSecretariat = roles.some(({ kind }) => kind === 'secretariat');
  const teamIds = roles.flatMap((role) => (role.kind === 'organizer' ? [role.teamId] : []));
  if (!isSecretariat && teamIds.length === 0) {
    return [];
  }
  const within = {
    status: oneOf(STATUSES),
    ...(isSecretariat ? {} : { teamId: oneOf(teamIds) }),
    startsAt: [
      atLeast(instant(now - (LONGEST_DAYS + daysAfter()) * DAY)),
      atMost(instant(now + SHOWN.daysAhead * DAY)),
    ],
  };
  const finishedBefore = minutesAfter(now, -GATE_WINDOW.closesMinutesAfter);
  const current = await firstOf({ where: { ...within, endsAt: atLeast(finishedBefore) }, way: 'asc' });
  const since = atLeast(instant(now - daysAfter() * DAY));
  return current.length >= MOST_GATES
    ? current
    : [
        ...current,
        ...(await firstOf({ where: { ...within, endsAt: [since, below(finishedBefore)] }, way: 'desc' })),
      ];
}

/** Running and coming ones soonest first, then those that are over, the latest first. */
const inOrder =
  (now: Instant) =>
  (one: Activity, other: Activity): number => {
    const [isOver, isOtherOver] = [isFinished(one, now), isFinished(other, now)];
    if (isOver !== isOtherOver) {
      return isOver ? 1 : -1;
    }
    return isOver ? other.startsAt - one.startsAt : one.startsAt - other.startsAt;
  };

async function gatesOf(activities: readonly Activity[], now: Instant): Promise<readonly Gate[]> {
  const ids = activities.map(({ id }) => id);
  const [fullness, counts] = await Promise.all([fullnessOf(ids), readGates(ids)]);
  const came = new Map(counts.map((count) => [count._id, cameTo(count)]));
  return activities.map(({ id, title, startsAt, endsAt, venue, ...activity }) => ({
    ...{ activityId: id, title, startsAt, endsAt, venue },
    stage: activityStage({ ...activity, startsAt, endsAt }, now),
    expected: (fullness.get(id) ?? []).reduce((all, { confirmed }) => all + confirmed, 0),
    came: came.get(id) ?? 0,
    selfCheckIn: allowsSelfCheckIn(activity),
  }));
}

/** 我的签到口: activities at whose gate the caller may scan, soonest first, what is over last. Most people have none. */
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
    const shown = await withGates([...own.values()].filter((activity) => isShown(activity, now)));
    const all = new Map([...shown, ...run].map((activity) => [activity.id, activity]));
    return gatesOf([...all.values()].sort(inOrder(now)).slice(0, MOST_GATES), now);
  },
});
