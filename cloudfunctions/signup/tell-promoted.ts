import type { Activity } from '#core/activity/activity';
import { promotedFields } from '#core/signup/promoted-message';
import { sendMessage } from '#kernel/wechat';
import type { Promoted } from '#stores/seating';

/** Tells those who moved up, as far as they asked to be told; the same news stands in their list anyway. */
export async function tellPromoted(promoted: Promoted, activity: Activity): Promise<void> {
  await Promise.all(
    promoted.map(({ openid, activityId, startsAt }) =>
      sendMessage({
        to: openid,
        about: 'promoted',
        page: `packages/activity/detail/index?id=${activityId}`,
        fields: promotedFields(activity, startsAt),
      }),
    ),
  );
}
