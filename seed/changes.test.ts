import { ownChange } from '#core/signup/own-change';
import { toActivity } from '#stores/activities';
import { openidOf } from './people';
import { sampleAt } from './sample';

const { activities, signups } = sampleAt(Date.parse('2026-11-24T10:10:00+08:00'));

test('one coming activity was changed, and somebody of the demonstration is told the way of before', () => {
  const moved = activities.filter(({ changes }) => changes !== undefined);
  expect(moved.map(({ changes }) => changes?.length)).toEqual([1]);
  const told = moved.map((activity) => {
    const own = signups.find(
      ({ activityId, openid }) => activityId === activity._id && openid === openidOf('volunteer'),
    );
    return own && ownChange(own, toActivity(activity));
  });
  expect(told).toMatchObject([
    { before: { route: expect.not.stringContaining('北门') }, reasons: [expect.stringContaining('北门')] },
  ]);
});
