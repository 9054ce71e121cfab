import { readFileSync } from 'node:fs';
import path from 'node:path';
import { liveIn } from '../lived-in';
import { LIVED_WORLD, RUNNING } from '../lived-world';
import { answered } from '../register-draft';
import { ACTIVITY, NEWCOMER, ORGANIZER } from '../world-data';
import { answersNever } from './engine/cloud-door';
import { handsOn } from './engine/hands';
import { startMiniApp } from './engine/mini-app';
import { openTown, type PersonWithPhone, type Town } from './people';

/** The calls that each action costs, in turn: what docs/figures.md is measured with. */
const COUNTED: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../../bench/calls-per-action.json'), 'utf8'),
);
const met = new Set<string>();

let town: Town;
beforeAll(async () => {
  town = await openTown(LIVED_WORLD);
  await liveIn(town.cloud);
  // The directory of places is put together by a timer.
  await town.cloud.timer('timer');
});
afterAll(() => town.leave());
afterEach(() => expect(town.complaints()).toEqual([]));

/** Somebody does something, and the phone makes the calls that were counted for it, no more and no other. */
async function costs(person: PersonWithPhone, action: string, act: () => Promise<void>): Promise<void> {
  const before = person.calls.length;
  await act();
  expect([action, ...person.calls.slice(before)]).toEqual([action, ...(COUNTED[action] ?? [])]);
  met.add(action);
}

/** Old enough for every duty. */
const GROWN_UP = { birthDay: '1995-03-08', guardianName: '', guardianPhone: '' };

const KB = 1024;
/** What home may send to the view before anything is on the screen. */
const FIRST_BYTES = 12 * KB;

test('home asks once, and the next time shows what it heard before anything answers, a screenful first', async () => {
  const { app, hands, calls } = await town.arrive(NEWCOMER);
  const heard = hands.text;
  expect(calls).toEqual(COUNTED['打开首页（志愿者）']);
  met.add('打开首页（志愿者）');
  app.close();

  const again = startMiniApp(answersNever, app.phone);
  await again.open('/pages/home/index');
  const kept = handsOn(again).text;
  const [firstBytes = 0] = again.setData.map(({ bytes }) => bytes);
  again.close();
  expect(firstBytes).toBeLessThanOrEqual(FIRST_BYTES);
  expect(kept).toContain(RUNNING.title);
  expect(heard).toContain(RUNNING.title);
});

test('whoever only reads makes the calls that were counted', async () => {
  const visitor = await town.arrive();
  const { app, hands, calls } = visitor;
  expect(calls).toEqual(COUNTED['打开首页（访客）']);
  met.add('打开首页（访客）');
  await costs(visitor, '看活动列表', () => app.open('/pages/activities/index'));
  await costs(visitor, '看一个活动（访客）', () => hands.tap('link', new RegExp(`^${ACTIVITY.title}`)));
  await costs(visitor, '第一次打开地点', () => app.open('/pages/places/index'));
  await costs(visitor, '再打开地点', () => app.open('/pages/places/index'));
  await app.open('/pages/stories/index');
  await costs(visitor, '看一篇故事', () => hands.tap('link', /^湖边的一小时/));
});

test('so does whoever registers, signs up, shows the pass and withdraws', async () => {
  const person = await town.arrive('open-fresh', { storage: answered(GROWN_UP) });
  const { app, hands } = person;
  await app.open('/packages/volunteer/register/index?step=check');
  await costs(person, '登记', () => hands.tap('button', '确认登记'));
  await costs(person, '看一个活动（志愿者）', () =>
    app.open(`/packages/public/activity/index?id=${ACTIVITY.id}`),
  );
  await costs(person, '报名', async () => {
    await hands.tap('link', /^报名（/);
    await hands.tap('radio', /^引导员/);
    await hands.tap('checkbox', /^我已了解活动内容/);
    await hands.tap('button', '确认报名');
  });
  await costs(person, '第一次打开签到码', () => hands.tap('link', '打开签到码'));
  await costs(person, '再打开签到码', () => app.open(`/packages/volunteer/pass/index?id=${ACTIVITY.id}`));
  await costs(person, '看我的活动', () => app.open('/packages/volunteer/my-activities/index'));
  await costs(person, '退出报名', () => hands.tap('button', new RegExp(`^退出活动：${ACTIVITY.title}`)));
  await costs(person, '看服务时长', () => app.open('/packages/volunteer/my-hours/index'));
});

test('so does whoever keeps a gate', async () => {
  const steward = await town.arrive(ORGANIZER);
  const { app, hands } = steward;
  await costs(steward, '看签到口', () => app.open('/packages/organizer/gates/index'));
  await costs(steward, '下载名单', () => hands.tap('link', new RegExp(`^扫码签到：${RUNNING.title}`)));
  await hands.tap('link', '名单');
  await app.setNetwork('none');
  const [tick] = hands.all('button', /^给.*签到$/);
  if (tick !== undefined) await hands.tapOn(tick);
  await costs(steward, '上传扫码', () => app.setNetwork('wifi'));
});

test('nothing was counted that nobody does', () => {
  expect([...met].sort()).toEqual(Object.keys(COUNTED).sort());
});
