import { liveIn } from '../lived-in';
import { LIVED_WORLD } from '../lived-world';
import { ROUTES } from '../routes';
import type { Subjects } from '../screens';
import { smallTargets } from './checks/controls';
import { keyboardFindings } from './checks/keyboard';
import { reflowFindings } from './checks/reflow';
import { walkOf } from './walk';
import { openWebTown, type WebTown } from './web-town';

/** The smallest target for a finger, and in the elder view (长辈版), in CSS pixels. */
const TARGET = 48;
const ELDER_TARGET = 60;

let town: WebTown;
let subjects: Subjects;
beforeAll(async () => {
  town = await openWebTown(LIVED_WORLD);
  subjects = await liveIn(town.cloud);
}, 60_000);
afterAll(() => town.leave());

const place = { town: () => town, subjects: () => subjects };
const walk = walkOf(place);
const withLargeText = walkOf(place, { width: 320, display: { textScale: 2 } });
const inElderView = walkOf(place, { display: { isElder: true } });

describe.each(ROUTES)('$name', (route) => {
  test('is reached and seen with the Tab key alone, and every target fits a finger', async () => {
    const { page } = await walk(route);
    expect(await keyboardFindings(page)).toEqual([]);
    expect(await smallTargets(page, TARGET)).toEqual([]);
  });

  test('keeps every word on a screen of 320 px with text twice as large', async () => {
    const { page } = await withLargeText(route);
    expect(await reflowFindings(page)).toEqual([]);
  });

  test('has larger targets in the elder view', async () => {
    const { page } = await inElderView(route);
    expect(await smallTargets(page, ELDER_TARGET)).toEqual([]);
    expect(await reflowFindings(page)).toEqual([]);
  });
});

test('Enter follows a link, Space flips a switch, and going back returns to where one was', async () => {
  const { page, open, settled, close } = await town.arrive();
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
