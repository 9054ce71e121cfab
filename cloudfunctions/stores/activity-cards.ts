import { cardOf } from '#core/activity/card-of';
import type { ActivityCard } from '#core/activity/cards';
import type { Instant } from '#core/shared/instant';
import { type ActivityList, listActivities } from './activities';
import { fullnessOf } from './seats';

/** One page of activities as lists show them; the seats of all of them are one read. */
export async function listCards(
  list: ActivityList,
  now: Instant,
): Promise<{ readonly rows: readonly ActivityCard[]; readonly next?: string }> {
  const { rows, ...rest } = await listActivities(list);
  const fullness = await fullnessOf(rows.map(({ id }) => id));
  return { rows: rows.map((activity) => cardOf(activity, fullness.get(activity.id) ?? [], now)), ...rest };
}
