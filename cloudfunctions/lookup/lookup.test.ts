import { asId } from '#core/shared/ids';
import { aCloud, answerOf, ask, inCalm } from '../../tests/builders/a-cloud';
import { aDuty, anActivity, inHours } from '../../tests/builders/an-activity';
import { activitiesSeeded } from '../../tests/builders/documents';
import type { Cloud } from '../../tests/support/cloud';

const SKILLS_BY_TURN = [['sign-language'], ['driving', 'sign-language'], []] as const;
const CATEGORIES_BY_TURN = ['travel', 'culture', 'sport', 'education', 'travel'] as const;
const ACCESS_BY_TURN = ['yes', 'no', 'unknown'] as const;

/** Pairs that begin at the same moment, so that pages must be told apart by id. */
const coming = Array.from({ length: 23 }, (_, number) => {
  const [startsAt, endsAt] = [inHours(50 + Math.floor(number / 4)), inHours(60 + Math.floor(number / 4))];
  const region = { code: asId<never>(number % 2 === 0 ? '320102' : '110101'), name: '示例' };
  return anActivity({
    id: asId(`coming-${number}`),
    startsAt,
    endsAt,
    region,
    category: CATEGORIES_BY_TURN[number % 5] ?? 'travel',
    access: [
      { feature: 'step-free-entrance', state: 'yes' },
      { feature: 'sign-interpreter', state: ACCESS_BY_TURN[number % 3] ?? 'no' },
    ],
    duties: [
      aDuty({ startsAt, endsAt }),
      aDuty({ id: asId('second'), startsAt, endsAt, skills: SKILLS_BY_TURN[number % 3] ?? [] }),
    ],
  });
});
const past = anActivity({
  id: asId('past'),
  startsAt: inHours(-50),
  endsAt: inHours(-46),
  signupClosesAt: inHours(-51),
});

let cloud: Cloud;
beforeAll(async () => {
  cloud = await aCloud(activitiesSeeded([...coming, past]));
}, 60_000);
afterAll(() => cloud.stop());

async function allPages(request: object, limit: number): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await answerOf(cloud.visitor, 'list-activities', {
      ...request,
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    });
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== undefined);
  return ids;
}

test.each([1, 3, 4, 7, 50])(
  'pages of %i show every coming activity once, in the order of time',
  async (limit) => {
    const expected = [...coming]
      .sort((one, other) => one.startsAt - other.startsAt || (one.id < other.id ? -1 : 1))
      .map(({ id }) => id);
    expect(await allPages({}, limit)).toEqual(expected);
  },
);

test('a province finds its counties, and past activities are a list of their own', async () => {
  expect(await allPages({ region: '320000' }, 5)).toHaveLength(12);
  expect(await allPages({ past: true }, 5)).toEqual(['past']);
});

test.each([
  [['sign-language'], [0, 1]],
  [['driving'], [1]],
  [
    ['driving', 'sign-language'],
    [0, 1],
  ],
  [['law'], []],
] as const)('activities with a duty that asks for one of %j, across pages', async (skills, turns) => {
  const ids = await allPages({ skills }, 4);
  const wanted = coming.filter((_, number) => turns.some((turn) => turn === number % 3)).map(({ id }) => id);
  expect([...ids].sort()).toEqual([...wanted].sort());
  expect(await answerOf(cloud.visitor, 'list-activities', { skills, limit: 1 })).toMatchObject({
    total: wanted.length,
  });
});

const numbersOf = (holds: (number: number) => boolean) =>
  coming.flatMap((_, number) => (holds(number) ? [`coming-${number}`] : [])).sort();

test('activities of one of some categories', async () => {
  const wanted = numbersOf((number) => ['culture', 'sport'].includes(CATEGORIES_BY_TURN[number % 5] ?? ''));
  expect([...(await allPages({ categories: ['culture', 'sport'] }, 4))].sort()).toEqual(wanted);
  expect(wanted.length).toBeGreaterThan(0);
});

test('activities that surely have all that is asked for; what nobody looked at is not enough', async () => {
  const access = ['step-free-entrance', 'sign-interpreter'];
  expect([...(await allPages({ access }, 4))].sort()).toEqual(numbersOf((number) => number % 3 === 0));
  expect(await allPages({ access: ['hearing-loop'] }, 4)).toEqual([]);
});

test('activities that are not over when a span of time begins, and begin before it is over', async () => {
  // They begin 50 and end 60 hours from now, four of them an hour later, and so on.
  const span = { from: inHours(61.5), to: inHours(54.5) };
  const turn = (number: number) => Math.floor(number / 4);
  expect([...(await allPages(span, 4))].sort()).toEqual(numbersOf((one) => turn(one) >= 2 && turn(one) <= 4));
});

test('conditions hold together', async () => {
  const all = { categories: ['travel'], access: ['sign-interpreter'], region: '320000', to: inHours(52.5) };
  const holds = (one: number) => [0, 4].includes(one % 5) && one % 3 === 0 && one % 2 === 0 && one < 12;
  expect([...(await allPages(all, 2))].sort()).toEqual(numbersOf(holds));
});

test('a skill nobody can register is refused at its field', async () => {
  const reply = await ask(cloud.visitor, 'list-activities', { skills: ['flying'] });
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path: 'skills.0' }] });
});

test('a cursor of nobody’s is refused at its field', async () => {
  const reply = await ask(cloud.visitor, 'list-activities', { cursor: 'elsewhere' });
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path: 'cursor' }] });
});

test('home counts as many activities as the list behind its link, those with a closed sign-up list too', async () => {
  const closed = anActivity({ id: asId('list-closed'), signupClosesAt: inHours(-1) });
  const other = await aCloud(activitiesSeeded([...coming.slice(0, 2), closed, past]));
  const { openActivities } = await answerOf(other.visitor, 'home', {});
  expect(openActivities).toBe(3);
  expect((await answerOf(other.visitor, 'list-activities', {})).total).toBe(openActivities);
  await other.stop();
});

test.each([
  ['home', {}, 5],
  ['home', { region: '320102' }, 7],
  ['list-activities', { limit: 50 }, 3],
  ['get-activity', { activityId: 'coming-1' }, 2],
  ['places-snapshot', {}, 2],
] as const)('«%s» %j asks the database at most %i times', async (name, request, most) => {
  const before = (await cloud.wire()).length;
  await inCalm(cloud, () => answerOf(cloud.visitor, name, request));
  expect((await cloud.wire()).length - before).toBeLessThanOrEqual(most);
});
