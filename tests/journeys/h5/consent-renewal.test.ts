import { AGREED_BEFORE, RENEWAL_WORLD } from '../renewal-world';
import { keyboardFindings } from './checks/keyboard';
import { expectNoBarrier, expectNoBarrierInEveryTheme } from './checks/no-barrier';
import { reflowFindings } from './checks/reflow';
import { press } from './press';
import { openWebTown, type WebTown } from './web-town';

let town: WebTown;
beforeAll(async () => {
  town = await openWebTown(RENEWAL_WORLD);
}, 60_000);
afterAll(() => town.leave());

const NEWS = /^隐私政策有新版本/;

test('who would rather not yet goes back, and finds it again among what they agreed to', async () => {
  const person = await town.arrive(AGREED_BEFORE, { width: 320, display: { textScale: 2, isElder: true } });
  const { page, open, close } = person;
  await open('/pages/home/index');
  expect(await reflowFindings(page)).toEqual([]);
  await press(person, 'link', NEWS);
  await page.getByText('您同意过的是 2026 年 11 月版').waitFor();
  expect(await reflowFindings(page)).toEqual([]);
  await expectNoBarrier(person);
  await press(person, 'button', '先不同意');
  await page.getByRole('link', { name: NEWS }).waitFor();
  await open('/packages/volunteer/profile/index');
  expect(await reflowFindings(page)).toEqual([]);
  await press(person, 'link', '有新版本，看改了什么');
  await page.getByRole('heading', { name: '隐私政策有新版本', level: 1 }).waitFor();
  await close();
});

test('who was told at home reads what changed, agrees as soon as there is a network, and is not asked again', async () => {
  const person = await town.arrive(AGREED_BEFORE);
  const { page, open, meet, close } = person;
  await open('/pages/home/index');
  await expectNoBarrier(person);
  await press(person, 'link', NEWS);
  await page.getByRole('heading', { name: '隐私政策有新版本', level: 1 }).waitFor();
  await expectNoBarrierInEveryTheme(person);
  expect(await keyboardFindings(page)).toEqual([]);
  await meet('no-network');
  await press(person, 'button', '同意新版本');
  await page.getByText('没有连上网络').first().waitFor();
  await meet();
  await press(person, 'button', '同意新版本');
  await page.getByRole('heading', { name: '阳光助残首页', level: 1 }).waitFor();
  await page.getByRole('link', { name: NEWS }).waitFor({ state: 'detached' });
  await open('/packages/volunteer/profile/index');
  await page.getByText(/^2026 年 11 月 \d+ 日版，.*同意$/).waitFor();
  await close();
});
