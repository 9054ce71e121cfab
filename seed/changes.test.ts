import { ownChange } from '#core/signup/own-change';
import { toActivity } from '#stores/activities';
import { anActivity, inHours, NOW } from '../tests/builders/an-activity';
import { withNews } from './changes';
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

test.each([
  ['帽子和雨衣', 1],
  ['笔', 2],
])('whoever is asked for «%s» is asked for a raincoat once', (thing, things) => {
  const activity = anActivity({ bring: [thing], startsAt: inHours(50) });
  const { region, venue, address, point, placeId, photos, startsAt } = activity;
  const at = { activity, draft: { region, venue, address, point, placeId, photos, startsAt }, fate: 'usual' };
  const duty = { at, signups: [{ volunteer: { openid: 'me' }, state: 'confirmed' }] };
  const [told] = withNews([at as never], { duties: [duty as never], openid: 'me', now: NOW });
  expect(told?.activity.bring).toHaveLength(things);
  expect(told?.activity.bring?.filter((one) => one.includes('雨衣'))).toHaveLength(1);
});
