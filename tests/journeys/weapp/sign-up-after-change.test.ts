import { answerOf } from '../../builders/a-cloud';
import { REQUESTS } from '../../builders/requests';
import { ACTIVITY, NEWCOMER, ORGANIZER } from '../world-data';
import { openTown, type Town } from './people';
import { expectUsable } from './regulars';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await answerOf(await town.cloud.session(NEWCOMER), 'register', REQUESTS.register);
});
afterAll(() => town.leave());
afterEach(() => expect(town.complaints()).toEqual([]));

test('what was changed while somebody read it is shown anew, and they agree to that or not at all', async () => {
  const person = await town.arrive(NEWCOMER);
  const { app, hands } = person;
  await app.open(`/packages/volunteer/sign-up/index?id=${ACTIVITY.id}`);
  await hands.tap('radio', /^引导员/);
  await hands.tap('checkbox', /^我已了解活动内容/);
  const organizer = await town.cloud.session(ORGANIZER);
  await answerOf(organizer, 'change-activity', { ...REQUESTS['change-activity'], activityId: ACTIVITY.id });
  await hands.tap('button', '确认报名');
  expectUsable(person, ['组织者刚刚改了活动内容', '玄武湖游客中心，', '要带的东西：水杯']);
  expect(hands.the('checkbox', /^我已了解活动内容/).getAttribute('aria-checked')).toBe('false');
  await hands.tap('checkbox', /^我已了解活动内容/);
  await hands.tap('button', '确认报名');
  expect(app.stack.top.route).toBe('packages/volunteer/signed-up/index');
});
