import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EMPTY_WORLD } from '../empty-world';
import { liveIn } from '../lived-in';
import { LIVED_WORLD } from '../lived-world';
import { OPENIDS } from '../openids';
import { answered, asksMore } from '../register-draft';
import { LISTS, ROUTES } from '../routes';
import { pathOf, type Route, type Subjects } from '../screens';
import { failsAlways } from './engine/cloud-door';
import { pathWith, type Query } from './engine/page-address';
import { lintScreen } from './lint/lint-screen';
import { openTown, type PersonWithPhone, type Town } from './people';
import { FROM_SEVERAL_PAGES, failingWrites, pressEverything, WRITES } from './press-everything';

const KB = 1024;
/** What home may send to the view before anything is on the screen. */
const HOME_FIRST_BYTES = 12 * KB;
const RECORD = path.resolve(__dirname, '../../../.cache/figures/set-data.json');

let lived: Town;
let empty: Town;
let subjects: Subjects;
beforeAll(async () => {
  [lived, empty] = await Promise.all([openTown(LIVED_WORLD), openTown(EMPTY_WORLD)]);
  subjects = await liveIn(lived.cloud);
});
afterAll(() => Promise.all([lived.leave(), empty.leave()]));

/** What is wrong with a page for a screen reader, and what the engine complained of. */
const faultsOf = ({ app }: PersonWithPhone) => [...lintScreen(app), ...app.complaints.all];

/** Somebody is ticked on the roster of this phone; then comes the page that lists it, and the one that undoes it. */
async function scanSomebody({ app, hands }: PersonWithPhone, isUndoing: boolean): Promise<void> {
  await app.open(`/packages/organizer/roster/index?id=${subjects.gate}`);
  const [tick] = hands.all('button', /^给.*签[到退]$/);
  if (tick === undefined) throw new Error(`Nobody to tick: ${hands.text}`);
  await hands.tapOn(tick);
  await app.open(`/packages/organizer/own-scans/index?id=${subjects.gate}`);
  if (isUndoing) await hands.tap('link', /^撤销 /);
}

const OWN_SCANS = ['own-scans', 'undo-scan'];
const isHome = ({ path: address }: Route) => address.startsWith('/pages/home/');

/** Brings somebody to a screen with their phone, which opens at home. */
async function walk(route: Route): Promise<PersonWithPhone> {
  const person = await lived.arrive(OPENIDS[route.who], asksMore(route) ? { storage: answered() } : {});
  if (OWN_SCANS.includes(route.name)) await scanSomebody(person, route.name === 'undo-scan');
  else if (!isHome(route)) await person.app.open(pathOf(route, subjects));
  return person;
}

/** What each screen sends to the view, for the page of figures. */
const record: Record<string, { readonly first: number; readonly all: number; readonly times: number }> = {};
afterAll(() => {
  mkdirSync(path.dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
});

/** The calls that were tried where everything was pressed. */
const tried = new Set<string>();

describe.each(ROUTES)('$name', (route) => {
  let person: PersonWithPhone;
  /** Where they came to, with what the page is about. */
  let address: string;
  beforeAll(async () => {
    person = await walk(route);
    const { top } = person.app.stack;
    address = pathWith(top.route, top.instance['options'] as Query);
  });
  afterAll(() => person.app.close());

  test('can be used with a screen reader, and sends something', () => {
    expect(faultsOf(person)).toEqual([]);
    const { setData, stack } = person.app;
    const bytes = setData.filter(({ page }) => page === stack.top.route).map((one) => one.bytes);
    const all = bytes.reduce((sum, one) => sum + one, 0);
    record[route.name] = { first: bytes[0] ?? 0, all, times: bytes.length };
    expect(all).toBeGreaterThan(0);
  });

  test('so it can without a network, with what the phone has kept', async () => {
    const { app } = person;
    await app.setNetwork('none');
    await app.open(address);
    expect(faultsOf(person)).toEqual([]);
    await app.setNetwork('wifi');
  });

  test('so it can when nothing was kept and every call fails but the one that says who asks', async () => {
    const { app, door } = person;
    const { storage } = app.phone;
    for (const key of [...storage.keys()].filter((one) => /^answer:(?!who-am-i)/.test(one)))
      storage.delete(key);
    app.answerWith((name, body) => (body.call === 'who-am-i' ? door : failsAlways)(name, body));
    await app.open(address);
    expect(faultsOf(person)).toEqual([]);
  });

  test('so it can whatever is pressed, while it waits for an answer and after it failed', async () => {
    const { door, release } = failingWrites(person.door, tried);
    person.app.answerWith(door);
    expect(await pressEverything(person, address, release)).toEqual([]);
  });
});

test('among what was pressed was everything that changes something', () => {
  expect(WRITES.filter((call) => !tried.has(call) && !FROM_SEVERAL_PAGES.includes(call))).toEqual([]);
});

test.each(['home', 'home-volunteer'])('%s sends little before the first picture', (name) => {
  expect(record[name]?.first).toBeLessThanOrEqual(HOME_FIRST_BYTES);
});

test.each(LISTS)('$name with nothing to show says so to a screen reader', async ({ path, who }) => {
  const person = await empty.arrive(OPENIDS[who]);
  await person.app.open(path);
  expect(faultsOf(person)).toEqual([]);
});

test('the linter sees what was planted', async () => {
  const { app, hands } = await lived.arrive();
  const heading = hands.all('heading')[0];
  heading?.setAttribute('aria-level', '');
  const [first, second] = hands.all('link');
  first?.setAttribute('aria-role', 'banana');
  second?.setAttribute('aria-role', '');
  const found = lintScreen(app).map((finding) => finding.split(':')[0]);
  expect(found).toEqual(
    expect.arrayContaining([
      ...['aria-dropped', 'role-unknown', 'heading-without-level', 'tappable-without-role'],
    ]),
  );
});
