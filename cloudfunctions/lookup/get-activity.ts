import { getActivityRequest } from '#core/activity/calls';
import { pageViewOf } from '#core/activity/card-of';
import { Failure } from '#core/shared/failure';
import { type ActivityId, asId } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { readActivity } from '#stores/activities';
import { fullnessOf } from '#stores/seats';
import { shownPhotos } from './shown-photos';

/** 活动详情, also of a cancelled one, which says so. A draft is nobody's business yet. */
export const getActivity = verb({
  name: 'get-activity',
  right: 'anyone',
  request: getActivityRequest,
  run: async ({ activityId }, { now }) => {
    const id = asId<ActivityId>(activityId);
    const [activity, fullness] = await Promise.all([readActivity(id), fullnessOf([id])]);
    if (activity === undefined || activity.status === 'draft') {
      throw new Failure('NOT_FOUND', 'no such activity');
    }
    const photos = await shownPhotos(activity.photos ?? []);
    return pageViewOf(activity, { seats: fullness.get(id) ?? [], photos }, now);
  },
});
