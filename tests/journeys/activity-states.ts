import { answerOf } from '../builders/a-cloud';
import { aDuty, anActivity, inHours } from '../builders/an-activity';
import { activitiesSeeded, rolesSeeded, type Seeded, volunteersSeeded } from '../builders/documents';
import { REQUESTS } from '../builders/requests';
import type { Cloud } from '../support/cloud';
import { ORGANIZER } from './world-data';

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

export const FULL = anActivityOf('activity-full', '手语角', [50, 52]);
const CLOSED = anActivityOf('activity-closed', '盲道清障', [5, 7, -1]);
const CANCELLED = anActivityOf('activity-cancelled', '登山同行', [60, 64]);
const RUNNING = anActivityOf('activity-under-way', '轮椅推行练习日', [-1, 3]);
const ENDED = anActivityOf('activity-ended', '为视障老人读报', [-28, -25]);
/** Activities of every kind but one that is to come and has room. */
export const STATED = [FULL, CLOSED, CANCELLED, RUNNING, ENDED];

/** Has the one seat everywhere; the other is next in the line of two activities. */
export const SEATED = 'open-1';
export const WAITING = 'open-2';

/** All of them, three volunteers and their organizer, before anybody signs up. */
export const STATES_WORLD: readonly Seeded[] = [
  ...activitiesSeeded(STATED),
  volunteersSeeded(3),
  rolesSeeded({ [ORGANIZER]: [{ kind: 'organizer', teamId: FULL.team.id }] }),
];

/** Lets people sign up while they still can, and one of the activities be cancelled. Needs the {@link STATES_WORLD}. */
export async function comeToPass(cloud: Cloud): Promise<void> {
  await cloud.clock(new Date(inHours(-40)).toISOString());
  for (const { id: activityId } of STATED)
    await answerOf(await cloud.session(SEATED), 'sign-up', { ...REQUESTS['sign-up'], activityId });
  for (const { id: activityId } of [FULL, ENDED])
    await answerOf(await cloud.session(WAITING), 'sign-up', { ...REQUESTS['sign-up'], activityId });
  await cloud.clock(new Date(inHours(0)).toISOString());
  const cancellation = { ...REQUESTS['cancel-activity'], activityId: CANCELLED.id };
  await answerOf(await cloud.session(ORGANIZER), 'cancel-activity', cancellation);
}

/** The page of an activity. */
export const detail = ({ id }: { readonly id: string }) => `/packages/public/activity/index?id=${id}`;
/** A volunteer's own page about an activity. */
export const volunteerScreen = (name: string, { id }: { readonly id: string }) =>
  `/packages/volunteer/${name}/index?id=${id}`;

/** What each of them says to somebody who only looks. */
export const LOOKED_AT = [
  ['full', FULL, ['名额已满，可以候补', '报名候补（名额已满）']],
  ['closed for signing up', CLOSED, ['报名已截止，可以打电话问组织者']],
  ['cancelled', CANCELLED, ['这个活动已取消', '原因：暴雨预警', '活动已取消']],
  ['running', RUNNING, ['正在进行', '活动正在进行，不能再报名']],
  ['past', ENDED, ['活动已结束']],
] as const;

/** A page of somebody who signed up, and what it says. */
export interface Own {
  readonly state: string;
  readonly path: string;
  readonly says: readonly string[];
}

/** What who has a seat everywhere is told. */
export const WITH_A_SEAT: readonly Own[] = [
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

/** What who is next in the line is told. */
export const IN_THE_LINE: readonly Own[] = [
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
