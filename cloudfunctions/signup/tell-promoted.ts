import type { Activity } from '#core/activity/activity';
import { activityPage, promotedFields } from '#core/signup/messages';
import { allOf } from '#kernel/all-of';
import { sendMessage } from '#kernel/wechat';
import type { Promoted } from '#stores/seating';

/** Tells those who moved up, as far as they asked to be told; the same news stands in their list anyway. */
export async function tellPromoted(promoted: Promoted, activity: Activity): Promise<void> {
  if (activity.status !== 'published') {
    return;
  }
  await allOf(
    promoted.map(({ openid, activityId, startsAt }) =>
      sendMessage({
        to: openid,
        about: 'promoted',
        page: activityPage(activityId),
        fields: promotedFields(activity, startsAt),
      }),
    ),
  );
}
