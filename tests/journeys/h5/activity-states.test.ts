import { answerOf } from '../../builders/a-cloud';
import { aDuty, anActivity, inHours } from '../../builders/an-activity';
import { activitiesSeeded, rolesSeeded, volunteersSeeded } from '../../builders/documents';
import { REQUESTS } from '../../builders/requests';
import { ORGANIZER } from '../world-data';
import { expectNoBarrier } from './checks/no-barrier';
import { regularsOf } from './regulars';
import { openWebTown, type PersonWithBrowser, type WebTown } from './web-town';

/** An activity between these hours from NOW, with one seat; signing up ends an hour before it unless said otherwise. */
function anActivityOf(
  id: string,
  title: string,
  [begins, ends, closes = begins - 1]: readonly [number, number, number?],
) {
  const [startsAt, endsAt] = [inHours(begins), inHours(ends)];
  const duties = [aDuty({ startsAt, endsAt, quota: 1 })];
  return anActivity({ id: id as never, title, startsAt, endsAt, signupClosesAt: inHours(closes), duties });
}

const FULL = anActivityOf('activity-full', '手语角', [50, 52]);
const CLOSED = anActivityOf('activity-closed', '盲道清障', [5, 7, -1]);
const CANCELLED = anActivityOf('activity-cancelled', '登山同行', [60, 64]);
const RUNNING = anActivityOf('activity-running', '轮椅推行练习日', [-1, 3]);
const ENDED = anActivityOf('activity-ended', '为视障老人读报', [-28, -25]);
const ALL = [FULL, CLOSED, CANCELLED, RUNNING, ENDED];

/** Has the one seat everywhere; the other is next in the line of two activities. */
const SEATED = 'open-1';
const WAITING = 'open-2';

let town: WebTown;
beforeAll(async () => {
  town = await openWebTown([
    ...activitiesSeeded(ALL),
    volunteersSeeded(3),
    rolesSeeded({ [ORGANIZER]: [{ kind: 'organizer', teamId: FULL.team.id }] }),
  ]);
  const { cloud } = town;
  await cloud.clock(new Date(inHours(-40)).toISOString());
  for (const { id: activityId } of ALL)
    await answerOf(await cloud.session(SEATED), 'sign-up', { ...REQUESTS['sign-up'], activityId });
  for (const { id: activityId } of [FULL, ENDED])
    await answerOf(await cloud.session(WAITING), 'sign-up', { ...REQUESTS['sign-up'], activityId });
  await cloud.clock(new Date(inHours(0)).toISOString());
  const cancellation = { ...REQUESTS['cancel-activity'], activityId: CANCELLED.id };
  await answerOf(await cloud.session(ORGANIZER), 'cancel-activity', cancellation);
});
afterAll(() => town.leave());

const detail = ({ id }: { readonly id: string }) => `/packages/public/activity/index?id=${id}`;
const volunteerScreen = (name: string, { id }: { readonly id: string }) =>
  `/packages/volunteer/${name}/index?id=${id}`;

async function says({ page }: PersonWithBrowser, words: readonly string[]): Promise<void> {
  for (const one of words) await page.getByText(one).filter({ visible: true }).first().waitFor();
}

describe('somebody who only looks', () => {
  const regular = regularsOf(() => town);
  test.each([
    ['full', FULL, ['名额已满，可以候补', '报名候补（名额已满）']],
    ['closed for signing up', CLOSED, ['报名已截止，可以打电话问组织者']],
    ['cancelled', CANCELLED, ['这个活动已取消', '原因：暴雨预警', '活动已取消']],
    ['running', RUNNING, ['正在进行', '活动正在进行，不能再报名']],
    ['past', ENDED, ['活动已结束']],
  ] as const)('meets no barrier at an activity that is %s', async (_state, activity, words) => {
    const person = await regular('visitor');
    await person.open(detail(activity));
    await says(person, words);
    await expectNoBarrier(person);
  });

  test('nor in the list of them', async () => {
    const person = await regular('visitor');
    await person.open('/pages/activities/index');
    await says(person, ['名额已满，可以候补', '报名已截止']);
    await expectNoBarrier(person);
  });
});

interface Own {
  readonly state: string;
  readonly path: string;
  readonly says: readonly string[];
}

const WITH_A_SEAT: readonly Own[] = [
  { state: 'an activity', path: detail(FULL), says: ['打开签到码'] },
  { state: 'an activity closed since', path: detail(CLOSED), says: ['打开签到码'] },
  { state: 'an activity under way', path: detail(RUNNING), says: ['打开签到码'] },
  { state: 'a cancelled activity', path: detail(CANCELLED), says: ['这个活动已取消'] },
  { state: 'a past activity', path: detail(ENDED), says: ['活动已结束'] },
  {
    ...{ state: 'their activities', path: '/packages/volunteer/my-activities/index' },
    says: ['已报名', '活动已取消', '已结束'],
  },
  { state: 'home', path: '/pages/home/index', says: ['登山同行'] },
  { state: 'the pass', path: volunteerScreen('pass', RUNNING), says: ['签到号码'] },
  {
    ...{ state: 'the pass for no activity', path: '/packages/volunteer/pass/index' },
    says: ['这是您的通用签到码，任何已报名的活动都能用。'],
  },
];

const IN_THE_LINE: readonly Own[] = [
  { state: 'an activity', path: detail(FULL), says: ['候补第 1 位，查看报名'] },
  { state: 'a past activity', path: detail(ENDED), says: ['活动已结束'] },
  {
    ...{ state: 'their activities', path: '/packages/volunteer/my-activities/index' },
    says: ['候补第 1 位', '已结束，没有候补上'],
  },
  {
    ...{ state: 'what came of signing up', path: volunteerScreen('signed-up', FULL) },
    says: ['已进入候补', '您是第 1 位，有人退出会按顺序自动递补。'],
  },
  {
    ...{ state: 'what came of not signing up', path: volunteerScreen('signed-up', CLOSED) },
    says: ['没有找到这次报名'],
  },
  {
    ...{ state: 'the pass', path: volunteerScreen('pass', FULL) },
    says: ['您还在候补，有名额后签到码才能用。'],
  },
];

describe.each([
  ['with a seat', SEATED, WITH_A_SEAT],
  ['in the line', WAITING, IN_THE_LINE],
])('somebody %s', (_standing, openid, screens) => {
  let person: PersonWithBrowser;
  beforeAll(async () => {
    person = await town.arrive(openid);
  });
  test.each(screens)('meets no barrier at $state', async ({ path, says: words }) => {
    await person.open(path);
    await says(person, words);
    await expectNoBarrier(person);
  });
});

test('a phone that knows nobody says what the pass needs', async () => {
  const person = await town.arrive();
  await person.open(volunteerScreen('pass', FULL));
  await says(person, ['登记后才有签到码']);
  await expectNoBarrier(person);
  await person.close();
});
