import { activityPage, promotedFields } from '#core/signup/messages';
import { sendMessage } from '#kernel/wechat';
import { readActivities } from '#stores/activities';
import type { Promoted } from '#stores/seating';

/** Tells those who moved up, as far as they asked to be told; the same news stands in their list anyway. */
export async function tellPromoted(promoted: Promoted): Promise<void> {
  const activities = await readActivities([...new Set(promoted.map(({ activityId }) => activityId))]);
  for (const { openid, activityId, startsAt } of promoted) {
    const activity = activities.get(activityId);
    if (activity?.status === 'published') {
      const fields = promotedFields(activity, startsAt);
      await sendMessage({ to: openid, about: 'promoted', page: activityPage(activityId), fields });
    }
  }
}
