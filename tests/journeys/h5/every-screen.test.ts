import { asksMore } from '../register-draft';
import { ROUTES } from '../routes';
import { axeFindings, axeFindingsInEveryTheme } from './checks/axe';
import { smallTargets } from './checks/controls';
import { keyboardFindings } from './checks/keyboard';
import { livedTown } from './lived-town';
import { LOOKING, walkOf } from './walk';

/** The smallest target for a finger, in CSS pixels. */
const TARGET = 48;
/**
 * Screens that say something at once: an address that leads nowhere, a sign-up that stands, a browser without a camera.
 */
const ALARMED = ['not-found', 'sign-up-again', ...LOOKING];

const place = livedTown();

const walk = walkOf(place);
const headings = new Map<string, string>();

test.each(ROUTES)('$name has something to show, no barrier, and needs no mouse', async (route) => {
  const { page, complaints } = await walk(route);
  headings.set(route.name, (await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
  expect(await page.locator('.blank').allTextContents()).toEqual([]);
  expect(await page.locator('main [role=alert]').count()).toBe(ALARMED.includes(route.name) ? 1 : 0);
  expect(await axeFindingsInEveryTheme(page)).toEqual([]);
  expect(await smallTargets(page, TARGET)).toEqual([]);
  expect(await keyboardFindings(page)).toEqual([]);
  expect(complaints.fresh()).toEqual([]);
});

test('every question of registering was among them, each with a heading of its own', () => {
  const asked = ROUTES.filter(asksMore).map(({ name }) => headings.get(name));
  expect(new Set(asked).size).toBe(9);
});

test('the map of places has no barrier that axe knows, and Enter skips it', async () => {
  const { open, page, close } = await place.town().arrive();
  await open('/pages/places/index');
  await page.getByRole('button', { name: '地图' }).click();
  await page.getByRole('region', { name: '地图，内容与下方列表相同' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '跳过地图' }).press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').getAttribute('href')).toMatch(/^\/packages\/public\/place\/index/);
  await close();
});

test('axe sees what was planted, in each theme', async () => {
  const { open, page, close } = await place.town().arrive();
  await open('/pages/stories/index');
  await page.evaluate(() => {
    const [button, pale] = ['button', 'p'].map((tag) => document.createElement(tag));
    if (pale !== undefined) Object.assign(pale, { textContent: '看不清的话', style: 'color: #636363' });
    document.querySelector('main')?.append(button ?? '', pale ?? '');
  });
  const found = (await axeFindingsInEveryTheme(page)).map((finding) => finding.split(',')[0]);
  const contrasts = ['color-contrast-enhanced: light', 'color-contrast: dark', 'color-contrast: hc'];
  expect(found).toEqual(expect.arrayContaining(['button-name: light', ...contrasts]));
  await close();
});

test('Enter follows a link, Space flips a switch, and going back returns to where one was', async () => {
  const { page, open, settled, close } = await place.town().arrive();
  await open('/pages/home/index');
  const elder = page.getByRole('switch', { name: '长辈版' });
  await elder.focus();
  await page.keyboard.press('Space');
  expect(await elder.getAttribute('aria-checked')).toBe('true');
  await page.getByRole('link', { name: '显示设置' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '显示与无障碍设置', level: 1 }).waitFor();
  await page.getByRole('button', { name: '返回' }).press('Enter');
  await elder.waitFor();
  await settled();
  const focused = page.locator(':focus');
  expect(await focused.textContent()).toContain('显示设置');
  await close();
});
