import { rolesSeeded, volunteersSeeded } from '../../builders/documents';
import { liveIn } from '../lived-in';
import { OPENIDS } from '../openids';
import { LISTS, ROUTES } from '../routes';
import { NEWCOMER, ORGANIZER } from '../world-data';
import { lintScreen } from './lint/lint-screen';
import { openTown, type PersonWithPhone, type Town } from './people';

/** People who are there, and nothing else. */
const EMPTY_WORLD = [
  volunteersSeeded(2, { 0: { openid: ORGANIZER }, 1: { openid: NEWCOMER } }),
  rolesSeeded({ [ORGANIZER]: [{ kind: 'organizer', teamId: 'team-1' as never }] }),
];

let lived: Town;
let empty: Town;
beforeAll(async () => {
  [lived, empty] = await Promise.all([openTown(), openTown(EMPTY_WORLD)]);
  await liveIn(lived.cloud);
});
afterAll(() => Promise.all([lived.leave(), empty.leave()]));

/** What is wrong with a page for a screen reader, and what the engine complained of. */
const faultsOf = ({ app }: PersonWithPhone) => [...lintScreen(app), ...app.complaints.all];

test.each(ROUTES)('$name with data can be used with a screen reader', async ({ path, who }) => {
  const person = await lived.arrive(OPENIDS[who]);
  await person.app.open(path);
  if (person.hands.all('button', '下载名单').length > 0) await person.hands.tap('button', '下载名单');
  expect(faultsOf(person)).toEqual([]);
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
  hands.all('link')[0]?.setAttribute('aria-role', 'banana');
  const found = lintScreen(app).map((finding) => finding.split(':')[0]);
  expect(found).toEqual(expect.arrayContaining(['aria-dropped', 'role-unknown', 'heading-without-level']));
});
