import { cancelActivityRequest, type PublishActivityReply } from '#core/activity/publishing/calls';
import { Failure } from '#core/shared/failure';
import { type ActivityId, asId } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { checkText } from '#kernel/wechat';
import { cancelActivity as callOff, readActivity } from '#stores/activities';
import { record } from '#stores/audit';

/**
 * 取消活动. Volunteers see it and the reason in their list at once, and the timer sends each a message; calling off
 * twice changes nothing.
 */
export const cancelActivity = verb({
  name: 'cancel-activity',
  right: 'organizer',
  request: cancelActivityRequest,
  scope: ({ activityId }) => ({ activityId: asId(activityId) }),
  run: async ({ activityId, reason }, { visitor: { openid }, now }): Promise<PublishActivityReply> => {
    const id = asId<ActivityId>(activityId);
    const activity = await readActivity(id);
    if (activity === undefined) {
      throw new Failure('NOT_FOUND', 'no such activity');
    }
    if (activity.status === 'cancelled') {
      return { kind: 'cancelled', activityId: id };
    }
    if (now >= activity.endsAt) {
      const sentence = '活动已经结束，不能再取消';
      throw new Failure('INVALID_INPUT', sentence, [{ path: 'activityId', sentence }]);
    }
    if ((await checkText(openid, reason)) === 'risky') {
      return { kind: 'text-refused' };
    }
    // The row of the audit comes first: no change is ever without one.
    await record({ by: openid, action: 'cancel-activity', targetId: id }, `cancel-activity:${id}`);
    await callOff(id, reason, now);
    return { kind: 'cancelled', activityId: id };
  },
});
