import type { Home } from '#core/home/home';
import { countProgress } from '#core/plan/count-progress';
import { regionName } from '#core/region/find-region';
import { cityAround, regionPrefix } from '#core/region/region';
import type { RegionCode } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { above, equal, startsWith } from '#kernel/database/condition';
import { countActivities } from './activities';
import { listCards } from './activity-cards';
import { newestSnapshot } from './snapshots';
import { listStories } from './stories';

const ACTIVITIES = 3;
const STORIES = 2;

/** What is open in the city around a region stands first, what is open elsewhere fills up. */
async function nearestFirst(
  region: RegionCode | undefined,
  now: Instant,
): Promise<Pick<Home, 'activities' | 'nearby'>> {
  const open = { status: equal('published' as const), signupClosesAt: above(now) };
  const list = { where: open, way: 'asc', limit: ACTIVITIES } as const;
  const city = region && cityAround(region);
  const name = city && regionName(city);
  if (city === undefined || name === undefined) {
    return { activities: (await listCards(list, now)).rows };
  }
  const where = { ...open, regionCode: startsWith(regionPrefix(city)) };
  const [near, anywhere] = await Promise.all([listCards({ ...list, where }, now), listCards(list, now)]);
  const isNear = new Set(near.rows.map(({ id }) => id));
  const others = anywhere.rows.filter(({ id }) => !isNear.has(id));
  const activities = [...near.rows, ...others].slice(0, ACTIVITIES);
  return { activities, nearby: { name, count: near.rows.length } };
}

/** Everything the first screen shows to anybody. Five reads, seven with a region. */
export async function homePage(region: RegionCode | undefined, now: Instant): Promise<Home> {
  const [coming, openActivities, snapshot, stories] = await Promise.all([
    nearestFirst(region, now),
    // As many as the list behind the link shows: whatever is not over, open for sign-up or not.
    countActivities({ status: equal('published' as const), endsAt: above(now) }),
    newestSnapshot(),
    listStories(STORIES),
  ]);
  return {
    ...coming,
    openActivities,
    progress: {
      kinds: snapshot?.progress ?? countProgress([]),
      asOf: snapshot?.asOf ?? now,
      isSample: snapshot?.isSample ?? false,
    },
    stories: stories.rows,
  };
}
