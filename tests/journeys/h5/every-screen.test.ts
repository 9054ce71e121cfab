import { liveIn } from '../lived-in';
import { LIVED_WORLD } from '../lived-world';
import { asksMore } from '../register-draft';
import { ROUTES } from '../routes';
import type { Subjects } from '../screens';
import { axeFindings, axeFindingsInEveryTheme } from './checks/axe';
import { LOOKING, walkOf } from './walk';
import { openWebTown, type WebTown } from './web-town';

let town: WebTown;
let subjects: Subjects;
beforeAll(async () => {
  town = await openWebTown(LIVED_WORLD);
  subjects = await liveIn(town.cloud);
}, 60_000);
afterAll(() => town.leave());

/** The screens that show most of what there is, for looking at in every theme and in the elder view. */
const KEY_ROUTES = ROUTES.filter(({ name }) =>
  ['home-volunteer', 'activity', 'places', 'settings', 'pass', 'my-hours', 'scanner'].includes(name),
);

/** Screens with something wrong on them: an address that leads nowhere, a browser without a camera. */
const ALARMED = ['not-found', ...LOOKING];

const place = { town: () => town, subjects: () => subjects };

describe('as on a new phone', () => {
  const walk = walkOf(place);
  test.each(ROUTES)('$name has something to show, and no barrier that axe knows', async (route) => {
    const { page, complaints } = await walk(route);
    expect(await page.locator('.blank').allTextContents()).toEqual([]);
    expect(await page.locator('main [role=alert]').count()).toBe(ALARMED.includes(route.name) ? 1 : 0);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints.fresh()).toEqual([]);
  });
});

describe('in every theme', () => {
  const walk = walkOf(place);
  test.each(KEY_ROUTES)('$name can be read', async (route) => {
    const { page } = await walk(route);
    expect(await axeFindingsInEveryTheme(page)).toEqual([]);
  });
});

describe('in the elder view', () => {
  const walk = walkOf(place, { display: { isElder: true } });
  test.each(KEY_ROUTES)('$name has no barrier that axe knows', async (route) => {
    const { page } = await walk(route);
    expect(await axeFindings(page)).toEqual([]);
  });
});

test('the map of places has no barrier that axe knows, and Enter skips it', async () => {
  const { open, page, close } = await town.arrive();
  await open('/pages/places/index');
  await page.getByRole('button', { name: '地图' }).click();
  await page.getByRole('region', { name: '地图，内容与列表相同' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '跳过地图' }).press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').getAttribute('href')).toMatch(/^\/packages\/public\/place\/index/);
  await close();
});

test('axe sees what was planted, in each theme', async () => {
  const { open, page, close } = await town.arrive();
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

test('every question of registering was among them, each with a heading of its own', async () => {
  const walk = walkOf(place);
  const headings: string[] = [];
  for (const route of ROUTES.filter(asksMore)) {
    const { page } = await walk(route);
    headings.push((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
  }
  expect(new Set(headings).size).toBe(9);
});
