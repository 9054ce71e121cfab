import { answerOf } from '../../builders/a-cloud';
import { REQUESTS } from '../../builders/requests';
import { ACTIVITY, NEWCOMER, ORGANIZER } from '../world-data';
import { expectNoBarrier } from './checks/no-barrier';
import { press } from './press';
import { openWebTown, type WebTown } from './web-town';

let town: WebTown;
beforeAll(async () => {
  town = await openWebTown();
  const newcomer = await town.cloud.session(NEWCOMER);
  await answerOf(newcomer, 'register', REQUESTS.register);
}, 60_000);
afterAll(() => town.leave());

test('what was changed while somebody read it is shown anew, and they agree to that or not at all', async () => {
  const person = await town.arrive(NEWCOMER);
  const { page, open, close } = person;
  await open(`/packages/volunteer/sign-up/index?id=${ACTIVITY.id}`);
  await page.getByRole('radio', { name: /^引导员/ }).check();
  await page.getByRole('textbox', { name: /^想对组织者说的话/ }).fill('我会手语');
  const agree = page.getByRole('checkbox', { name: /^我已了解活动内容/ });
  await agree.check();
  const organizer = await town.cloud.session(ORGANIZER);
  await answerOf(organizer, 'change-activity', { ...REQUESTS['change-activity'], activityId: ACTIVITY.id });

  await press(person, 'button', '确认报名');
  await page.getByRole('alert').getByText('组织者刚刚改了活动内容').waitFor();
  await page.getByText(/^玄武湖游客中心，/).waitFor();
  await page.getByText('要带的东西：水杯', { exact: true }).waitFor();
  expect(await agree.isChecked()).toBe(false);
  expect(await page.getByRole('textbox', { name: /^想对组织者说的话/ }).inputValue()).toBe('我会手语');
  expect(await page.title()).toMatch(/^错误：/);
  await expectNoBarrier(person);

  await agree.check();
  await press(person, 'button', '确认报名');
  await page.getByRole('heading', { name: '报名成功', level: 1 }).waitFor();
  await close();
});
