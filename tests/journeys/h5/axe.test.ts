import { liveIn } from '../lived-in';
import { OPENIDS } from '../openids';
import { ROUTES } from '../routes';
import { axeFindings } from './checks/axe';
import type { DisplayChoice } from './display-choice';
import { type Answer, openWebTown, type WebTown } from './web-town';

let town: WebTown;
beforeAll(async () => {
  town = await openWebTown();
  await liveIn(town.cloud);
});
afterAll(() => town.leave());

const STATES: readonly (readonly [string, Answer | undefined])[] = [
  ['with data', undefined],
  ['while it loads', 'never'],
  ['without a network', 'no-network'],
  ['when the server fails', 'fails'],
];

/** The screens that show most of what there is, for looking at in every theme. */
const KEY_ROUTES = ROUTES.filter(({ name }) =>
  ['home-volunteer', 'activity', 'places', 'settings', 'pass', 'my-hours', 'scanner'].includes(name),
);
const LOOKS: readonly (readonly [string, DisplayChoice])[] = [
  ['in the dark theme', { theme: 'dark' }],
  ['in high contrast', { theme: 'hc' }],
  ['in the elder view', { isElder: true }],
];

describe.each(STATES)('%s', (_state, answer) => {
  test.each(ROUTES)('$name has no barrier that axe knows', async ({ path, who }) => {
    const person = await town.arrive(OPENIDS[who], answer === undefined ? {} : { answer });
    await person.open(path);
    expect(await axeFindings(person.page)).toEqual([]);
    expect(person.complaints.all).toEqual([]);
    await person.close();
  });
});

describe.each(LOOKS)('%s', (_look, display) => {
  test.each(KEY_ROUTES)('$name has no barrier that axe knows', async ({ path, who }) => {
    const person = await town.arrive(OPENIDS[who], { display });
    await person.open(path);
    expect(await axeFindings(person.page)).toEqual([]);
    await person.close();
  });
});
