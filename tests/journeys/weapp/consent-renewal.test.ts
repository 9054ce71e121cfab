import { AGREED_BEFORE, RENEWAL_WORLD } from '../renewal-world';
import { openTown, type Town } from './people';
import { expectUsable } from './regulars';

let town: Town;
beforeAll(async () => {
  town = await openTown(RENEWAL_WORLD);
});
afterAll(() => town.leave());
afterEach(() => expect(town.complaints()).toEqual([]));

test('who agreed to an earlier 隐私政策 is told at home, reads what changed, and agrees once', async () => {
  const person = await town.arrive(AGREED_BEFORE);
  const { app, hands } = person;
  await app.open('/pages/home/index');
  await hands.tap('link', /^隐私政策有新版本/);
  expectUsable(person, ['您同意过的是 2026 年 11 月版', '改了什么', '先不同意，报名、签到和服务记录都照常']);
  await hands.tap('button', '同意新版本');
  expect(app.stack.top.route).toBe('pages/home/index');
  expect(hands.all('link', /^隐私政策有新版本/)).toHaveLength(0);
});
