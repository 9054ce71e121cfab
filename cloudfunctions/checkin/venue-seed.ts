import { allowsSelfCheckIn } from '#core/activity/activity';
import { type VenueSeedReply, venueSeedRequest } from '#core/attendance/venue/calls';
import { Failure } from '#core/shared/failure';
import { type ActivityId, asId } from '#core/shared/ids';
import { venueScreenOf } from '#kernel/venue-screen';
import { verb } from '#kernel/verb';
import { readActivity } from '#stores/activities';

/** 现场码: lets a screen at the venue show codes by itself from now on, without a network and without the roster. */
export const venueSeed = verb({
  name: 'venue-seed',
  right: 'gate',
  request: venueSeedRequest,
  scope: ({ activityId }) => ({ activityId: asId<ActivityId>(activityId) }),
  run: async ({ activityId }, { now }): Promise<VenueSeedReply> => {
    const activity = await readActivity(asId(activityId));
    if (activity === undefined) {
      throw new Failure('NOT_FOUND', `no activity ${activityId}`);
    }
    const { id, title, endsAt } = activity;
    return allowsSelfCheckIn(activity)
      ? { kind: 'seed', activityId: id, title, endsAt, seed: venueScreenOf(id).seed, serverTime: now }
      : { kind: 'self-check-in-off' };
  },
});
