import { EMPTY_WORLD } from '../empty-world';
import { LIVED_WORLD } from '../lived-world';
import { asksMore } from '../register-draft';
import { LISTS, ROUTES } from '../routes';
import type { Route } from '../screens';
import { expectNoBarrier } from './checks/no-barrier';
import { regularsOf } from './regulars';
import { openWebTown, type PersonWithBrowser, type WebTown } from './web-town';

let town: WebTown;
let empty: WebTown;
beforeAll(async () => {
  [town, empty] = await Promise.all([openWebTown(LIVED_WORLD), openWebTown(EMPTY_WORLD)]);
}, 60_000);
afterAll(() => Promise.all([town.leave(), empty.leave()]));

/** The further questions of registering ask nobody for anything. */
const ASKING = ROUTES.filter((route) => !asksMore(route));

const opens = (route: Route) => async (person: PersonWithBrowser) => {
  await person.open(route.path);
  return person;
};

/** Lists that come from the server, and so surely fail without it. */
const FETCHING = LISTS.map(({ name }) => name).filter((name) => name !== 'own-scans');

/** Nothing holds the place of what is still to come. */
const hasCome = ({ page }: PersonWithBrowser) =>
  page.waitForFunction(() => document.querySelector('.skeleton') === null);

/** Every screen fails in the way it does without a network; other words for it are looked at on the lists. */
describe('while it loads, and when no network answers it', () => {
  const regular = regularsOf(() => town);
  test.each(ASKING)('$name has no barrier that axe knows', async (route) => {
    const person = await regular(route.who);
    await person.meet('never');
    await person.open(route.path);
    await expectNoBarrier(person);
    await person.meet('no-network');
    await hasCome(person);
    await person.settled();
    if (FETCHING.includes(route.name)) await person.page.getByText('没有连上网络').first().waitFor();
    await expectNoBarrier(person);
  });
});

describe('when the server fails', () => {
  const regular = regularsOf(() => town, { answer: 'INTERNAL' });
  test.each(LISTS)('$name has no barrier that axe knows', async (route) => {
    await expectNoBarrier(await regular(route.who).then(opens(route)));
  });
});

describe('in an empty world', () => {
  const regular = regularsOf(() => empty);
  test.each(LISTS)('$name says that it has nothing, and what to do', async (route) => {
    const person = await regular(route.who).then(opens(route));
    expect(await person.page.locator('main .blank').count()).toBeGreaterThan(0);
    expect(await person.page.locator('main [role=alert]').count()).toBe(0);
    await expectNoBarrier(person);
  });
});
