import { liveIn } from '../lived-in';
import { ROUTES } from '../routes';
import { axeFindings } from './checks/axe';
import { regularsOf } from './regulars';
import { type BrowserChoice, openWebTown, type WebTown } from './web-town';

let town: WebTown;
beforeAll(async () => {
  town = await openWebTown();
  await liveIn(town.cloud);
});
afterAll(() => town.leave());

/** The screens that show most of what there is, for looking at in every theme and while they load. */
const KEY_ROUTES = ROUTES.filter(({ name }) =>
  ['home-volunteer', 'activity', 'places', 'settings', 'pass', 'my-hours', 'scanner'].includes(name),
);
const LOOKS: readonly (readonly [string, BrowserChoice])[] = [
  ['in the dark theme', { display: { theme: 'dark' } }],
  ['in high contrast', { display: { theme: 'hc' } }],
  ['in the elder view', { display: { isElder: true } }],
  ['while it loads', { answer: 'never' }],
];

describe('as on a new phone', () => {
  const regular = regularsOf(() => town);
  test.each(ROUTES)('$name has no barrier that axe knows', async ({ path, who }) => {
    const { open, page, complaints } = await regular(who);
    await open(path);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints.fresh()).toEqual([]);
  });
});

describe.each(LOOKS)('%s', (_look, choice) => {
  const regular = regularsOf(() => town, choice);
  test.each(KEY_ROUTES)('$name has no barrier that axe knows', async ({ path, who }) => {
    const { open, page } = await regular(who);
    await open(path);
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
