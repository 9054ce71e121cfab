import { type ActivityFilter, listActivitiesRequest } from '#core/activity/calls';
import { regionPrefix } from '#core/region/region';
import { asId } from '#core/shared/ids';
import { type Instant, instant } from '#core/shared/instant';
import {
  above,
  atMost,
  below,
  equal,
  hasAll,
  oneOf,
  startsWith,
  type Where,
} from '#kernel/database/condition';
import { verb } from '#kernel/verb';
import { type ActivityDocument, countActivities } from '#stores/activities';
import { listCards } from '#stores/activity-cards';

type Wanted = Where<ActivityDocument>;

const given = <TValue>(value: TValue | undefined, where: (value: TValue) => Wanted): Wanted =>
  value === undefined ? {} : where(value);

/** Activities still to come or running; or, asked for, those that are over. A span overlaps, it need not contain. */
function when({ from, to, past, onlyOpen }: ActivityFilter, now: Instant): Wanted {
  const after = from === undefined || (past !== true && from < now) ? now : instant(from);
  const ends =
    past === true ? [atMost(now), ...(from === undefined ? [] : [above(instant(from))])] : [above(after)];
  return {
    endsAt: ends,
    ...given(to, (end) => ({ startsAt: below(instant(end)) })),
    ...(onlyOpen === true ? { signupClosesAt: above(now) } : {}),
  };
}

const whereOf = (asked: ActivityFilter, now: Instant): Wanted => ({
  status: equal('published' as const),
  ...when(asked, now),
  ...given(asked.region, (code) => ({ regionCode: startsWith(regionPrefix(asId(code))) })),
  ...given(asked.categories, (categories) =>
    categories.length === 0 ? {} : { category: oneOf(categories) },
  ),
  ...given(asked.skills, (skills) => (skills.length === 0 ? {} : { skillsWanted: oneOf(skills) })),
  ...given(asked.access, (access) => (access.length === 0 ? {} : { accessYes: hasAll(access) })),
});

/** 活动列表. Three reads a page, four from the second on. */
export const listActivities = verb({
  name: 'list-activities',
  right: 'anyone',
  request: listActivitiesRequest,
  run: async (asked, { now }) => {
    const where = whereOf(asked, now);
    const way = asked.past === true ? 'desc' : 'asc';
    const [page, total] = await Promise.all([
      listCards({ where, way, limit: asked.limit, cursor: asked.cursor }, now),
      countActivities(where),
    ]);
    return { ...page, total };
  },
});
