import type { ActivityCard } from '#core/activity/cards';
import type { Home } from '#core/home/home';
import { countProgress } from '#core/plan/count-progress';
import { regionPrefix } from '#core/region/region';
import type { RegionCode } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { above, equal, startsWith } from '#kernel/database/condition';
import { countActivities } from './activities';
import { listCards } from './activity-cards';
import { newestSnapshot } from './snapshots';
import { listStories } from './stories';

const ACTIVITIES = 3;
const STORIES = 2;

async function nearestFirst(region: RegionCode | undefined, now: Instant): Promise<readonly ActivityCard[]> {
  const open = { status: equal('published' as const), signupClosesAt: above(now) };
  const list = { where: open, way: 'asc', limit: ACTIVITIES } as const;
  if (region === undefined) {
    return (await listCards(list, now)).rows;
  }
  const where = { ...open, regionCode: startsWith(regionPrefix(region)) };
  const [near, anywhere] = await Promise.all([listCards({ ...list, where }, now), listCards(list, now)]);
  const isNear = new Set(near.rows.map(({ id }) => id));
  return [...near.rows, ...anywhere.rows.filter(({ id }) => !isNear.has(id))].slice(0, ACTIVITIES);
}

/** Everything the first screen shows to anybody. Five reads, seven with a region. */
export async function homePage(region: RegionCode | undefined, now: Instant): Promise<Home> {
  const [activities, openActivities, snapshot, stories] = await Promise.all([
    nearestFirst(region, now),
    countActivities({ status: equal('published' as const), signupClosesAt: above(now) }),
    newestSnapshot(),
    listStories(STORIES),
  ]);
  return {
    activities,
    openActivities,
    progress: {
      kinds: snapshot?.progress ?? countProgress([]),
      asOf: snapshot?.asOf ?? now,
      isSample: snapshot?.isSample ?? false,
    },
    stories: stories.rows,
  };
}
