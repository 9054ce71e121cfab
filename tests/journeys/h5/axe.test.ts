import { liveIn } from '../lived-in';
import { OPENIDS } from '../openids';
import { ROUTES } from '../routes';
import { axeFindings } from './checks/axe';
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

test.each(ROUTES)('$name has no barrier that axe knows', async ({ path, who }) => {
  const person = await town.arrive(OPENIDS[who]);
  await person.open(path);
  expect(await axeFindings(person.page)).toEqual([]);
  expect(person.complaints.all).toEqual([]);
  await person.close();
});

describe.each(LOOKS)('%s', (_look, choice) => {
  test.each(KEY_ROUTES)('$name has no barrier that axe knows', async ({ path, who }) => {
    const person = await town.arrive(OPENIDS[who], choice);
    await person.open(path);
    expect(await axeFindings(person.page)).toEqual([]);
    await person.close();
  });
});
