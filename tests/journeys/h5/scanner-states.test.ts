import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, passOf, STEWARD } from '../../builders/gate';
import { hoursSeeded } from '../../builders/hours';
import { ACTIVITY } from '../world-data';
import { filmOf } from './camera';
import { expectNoBarrierInEveryTheme } from './checks/no-barrier';
import { press } from './press';
import { openWebTown, type PersonWithBrowser, type WebTown } from './web-town';

/** The gate has just opened; four are expected, of whom the first says what they need and the last is waiting. */
const OPENED = after(-20);
const ROWS = { 0: { attention: ['sign-interpreter'] }, 3: { state: 'waiting' } };
const screen = (name: string) => `/packages/organizer/${name}/index?id=${ACTIVITY.id}`;

const folder = mkdtempSync(path.join(tmpdir(), 'scanner-states-'));
let town: WebTown;
beforeAll(async () => {
  town = await openWebTown(hoursSeeded(4, { activity: ACTIVITY, rows: ROWS }));
  await town.cloud.clock(new Date(OPENED).toISOString());
});
afterAll(async () => {
  await town.leave();
  rmSync(folder, { recursive: true });
});

const arrive = (choice = {}) => town.arrive(`open-${STEWARD}`, { now: OPENED, ...choice });

async function type(person: PersonWithBrowser, number: string): Promise<void> {
  await person.page.getByRole('textbox', { name: '签到号码' }).fill(number);
  await press(person, 'button', '确认号码');
}

/** The result of the last scan says this word, and has no barrier. */
async function expectResult(person: PersonWithBrowser, word: string): Promise<void> {
  await person.page.getByRole('alert').filter({ hasText: word }).waitFor();
  await expectNoBarrierInEveryTheme(person);
}

describe('at a gate with a network', () => {
  let steward: PersonWithBrowser;
  beforeAll(async () => {
    steward = await arrive();
    await steward.open(screen('scanner'));
    await steward.page.getByRole('alert').filter({ hasText: '打不开摄像头' }).waitFor();
  });

  test.each([
    ['let in', '100001', '已签到'],
    ['scanned once more', '100001', '重复'],
    ['waiting for a seat', '100003', '候补中'],
    ['not on the roster', '999999', '没有这个号码'],
  ])('somebody %s has no barrier that axe knows', async (_who, number, word) => {
    await type(steward, number);
    await expectResult(steward, word);
  });

  test('nor has somebody who leaves', async () => {
    await press(steward, 'button', '签退');
    await type(steward, '100001');
    await expectResult(steward, '已签退');
  });

  test('nor has whoever walks in, nor the roster when nobody is found', async () => {
    await steward.open(screen('roster'));
    await steward.page.getByRole('searchbox', { name: '搜索' }).fill('没有这个人');
    await steward.page.getByText('没有找到').first().waitFor();
    await expectNoBarrierInEveryTheme(steward);
  });
});

test('through the camera: the picture, the frame and the result have no barrier that axe knows', async () => {
  const steward = await arrive({ browserArgs: filmOf(passOf(2, OPENED), path.join(folder, 'pass.y4m')) });
  await steward.open(screen('scanner'));
  await expectResult(steward, '已签到');
  expect(await steward.page.locator('video').count()).toBe(1);
  await steward.close();
});

test('a camera that is not allowed is said, with the number to type in its place', async () => {
  const steward = await arrive();
  await steward.page.context().clearPermissions();
  await steward.open(screen('scanner'));
  await expectResult(steward, '打不开摄像头');
  expect(await steward.page.getByRole('textbox', { name: '签到号码' }).count()).toBe(1);
  await steward.close();
});

test('without a network what is scanned is kept, and what waits can be seen', async () => {
  const steward = await arrive();
  const { page } = steward;
  await steward.open(screen('scanner'));
  await steward.meet('no-network');
  await page.context().setOffline(true);
  await page.getByText('网络不好，先存在手机，自动再试').waitFor();
  await expectNoBarrierInEveryTheme(steward);
  await type(steward, '100000');
  await expectResult(steward, '已离线保存');
  // The page itself comes from the browser's cache: only the calls find no network.
  await page.context().setOffline(false);
  await press(steward, 'link', /^1 条待上传/);
  await page.getByRole('heading', { level: 1, name: '同步状态' }).waitFor();
  await expectNoBarrierInEveryTheme(steward);
  await press(steward, 'button', '立即同步');
  await expectNoBarrierInEveryTheme(steward);
  await steward.close();
});

test('a phone without a roster and without a network says what it needs', async () => {
  const steward = await arrive({ answer: 'no-network' });
  await steward.open(screen('scanner'));
  await steward.page.getByText('还没有名单').waitFor();
  await press(steward, 'button', '下载名单');
  await steward.page.getByText('没有连上网络，名单没有下载下来').first().waitFor();
  await expectNoBarrierInEveryTheme(steward);
  await steward.close();
});
