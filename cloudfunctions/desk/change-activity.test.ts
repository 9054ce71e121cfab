import { asId } from '#core/shared/ids';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { aDuty, anActivity, inHours, NOW } from '../../tests/builders/an-activity';
import { activitiesSeeded, rolesSeeded, teamsSeeded, volunteersSeeded } from '../../tests/builders/documents';
import { REQUESTS } from '../../tests/builders/requests';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

const PEOPLE = 6;
const own = { activityId: 'activity-1' };
/** A change of everything there is to change, an hour later and elsewhere. */
const whole = REQUESTS['change-activity'];
/** Somebody has promised the hours right after the activity to another one. */
const after = anActivity({
  ...{ id: asId('after'), title: '手语角', startsAt: inHours(54), endsAt: inHours(56) },
  ...{ duties: [aDuty({ startsAt: inHours(54), endsAt: inHours(56) })] },
});

let cloud: Cloud;
let people: readonly CloudSession[];
let organizer: CloudSession;
beforeAll(async () => {
  const teamId = asId<never>('team-1');
  cloud = await aCloud([
    ...activitiesSeeded([anActivity({ duties: [aDuty({ quota: 3 })] }), after]),
    ...[volunteersSeeded(PEOPLE), teamsSeeded('team-1')],
    rolesSeeded({ 'open-0': [{ kind: 'organizer', teamId }], 'open-1': [{ kind: 'organizer', teamId }] }),
  ]);
}, 60_000);
afterAll(() => cloud.stop());

beforeEach(async () => {
  await cloud.reset();
  await cloud.clock(new Date(NOW).toISOString());
  people = await Promise.all(Array.from({ length: PEOPLE }, (_, number) => cloud.session(`open-${number}`)));
  organizer = people[0] as CloudSession;
});

const change = (request: object, who = organizer) => answerOf(who, 'change-activity', request);
const signUp = (number: number, activityId = 'activity-1') =>
  answerOf(people[number] as CloudSession, 'sign-up', { activityId, dutyId: 'guide', agreed: true });
const mine = async (number: number, activityId = 'activity-1') => {
  const { coming } = await answerOf(people[number] as CloudSession, 'my-sign-ups');
  return coming.find((signup) => signup.activityId === activityId);
};
/** The clock goes on until everything has arrived. */
async function minutesPass(): Promise<void> {
  for (let minute = 0; minute < 4; minute += 1) {
    await cloud.advance(1);
    await cloud.timer('timer');
  }
}

test('whoever signed up before is told what it was and is, on every screen; the gate and the agenda learn of it', async () => {
  await signUp(2);
  const roster = await answerOf(organizer, 'download-roster', own);
  await cloud.advance(1);
  expect(await change(whole)).toEqual({ kind: 'changed', ...own, version: 1 });
  const told = await mine(2);
  expect(told).toMatchObject({
    ...{ startsAt: inHours(51), endsAt: inHours(55), venue: '玄武湖游客中心', bring: ['水杯'] },
    change: {
      ...{ id: 'change-1', reasons: ['天气预报有雨，改到室内'] },
      before: {
        ...{ startsAt: inHours(50), endsAt: inHours(54), venue: '玄武湖公园', address: '玄武巷 1 号' },
        ...{ route: null, bring: [] },
      },
      reread: ['summary', 'duty', 'access', 'photos', 'contactWays', 'riskNotice', 'guarantees'],
    },
  });
  const { me } = await answerOf(people[2] as CloudSession, 'my-home');
  expect([me?.next?.change?.id, me?.changed?.map(({ id }) => id)]).toEqual(['change-1', [told?.id]]);
  const known = roster.kind === 'page' ? roster.version : '';
  expect(await answerOf(organizer, 'download-roster', { ...own, known })).toMatchObject({
    ...{ kind: 'page', activity: { startsAt: inHours(51), venue: '玄武湖游客中心' } },
  });
  await minutesPass();
  const hours = { startsAt: inHours(51), endsAt: inHours(55) };
  expect(await cloud.documents('signups', own)).toMatchObject([hours]);
  expect(await cloud.documents('agendas', { _id: 'v2' })).toMatchObject([{ engagements: [hours] }]);
  expect(await cloud.documents('seats', own)).toMatchObject([{ startsAt: inHours(51), quota: 6 }]);
  expect(await cloud.documents('activities', { spreadSince: { $gt: 0 } })).toEqual([]);
  // Whoever signs up now knows it no other way.
  await signUp(3);
  expect((await mine(3))?.change).toBeUndefined();
});

test('the list of changes is kept with who made each, and the public reads neither', async () => {
  await change(whole);
  await change({ ...own, changeId: 'change-2', version: 1, reason: '换了联系人', bring: [] });
  const [stored] = await cloud.documents('activities', { _id: 'activity-1' });
  expect(stored?.['changes']).toMatchObject([
    { id: 'change-1', by: 'open-0', at: expect.any(Number), reason: '天气预报有雨，改到室内' },
    { id: 'change-2', by: 'open-0', reason: '换了联系人', before: { bring: ['水杯'] } },
  ]);
  expect(await cloud.documents('audit', { action: 'change-activity' })).toHaveLength(2);
  const seen = await answerOf(cloud.visitor, 'get-activity', own);
  expect(seen).toMatchObject({ version: 2, activity: { venue: '玄武湖游客中心' } });
  expect(JSON.stringify(seen)).not.toMatch(/open-0|changes|换了联系人/);
  const list = await answerOf(cloud.visitor, 'list-activities', { access: ['step-free-entrance'] });
  expect(list.rows.map(({ venue }) => venue)).toContain('玄武湖游客中心');
});

test('two editors at once: one change is made, the other editor is told; the same change twice is one', async () => {
  const other = { ...whole, changeId: 'change-other', summary: '别的介绍' };
  const replies = await Promise.all([
    ...[change(whole), change(whole)],
    change(other, people[1] as CloudSession),
  ]);
  const kinds = replies.map(({ kind }) => kind).sort();
  expect([
    ['changed', 'changed', 'changed-meanwhile'],
    ['changed', 'changed-meanwhile', 'changed-meanwhile'],
  ]).toContainEqual(kinds);
  const [stored] = await cloud.documents('activities', { _id: 'activity-1' });
  expect(stored?.['changes']).toHaveLength(1);
  const isOwn = replies[0]?.kind === 'changed';
  const [made, lost] = isOwn ? [whole, other] : [other, whole];
  expect(await change(made)).toEqual({ kind: 'changed', ...own, version: 1 });
  expect(await change(lost)).toEqual({ kind: 'changed-meanwhile', version: 1 });
  expect(await change({ ...made, changeId: 'again', version: 1 })).toEqual({ kind: 'unchanged', version: 1 });
  const reply = await ask(organizer, 'change-activity', { ...made, reason: '别的原因' });
  expect(reply).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'changeId' }] });
});

test('more seats go to those who wait, in their order; fewer than are taken are refused at their field', async () => {
  for (const number of [0, 1, 2, 3, 4, 5]) {
    await signUp(number);
  }
  const duties = (quota: number) => [{ ...aDuty({ quota }), skills: [] }];
  const wish = { ...own, changeId: 'change-1', version: 0, reason: '名额有变' };
  const refused = await ask(organizer, 'change-activity', { ...wish, duties: duties(2) });
  const sentence = '这个岗位已经录取 3 人，名额不能少于 3 个';
  expect(refused).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'duties.0.quota', sentence }] });
  await change({ ...wish, duties: duties(5) });
  await minutesPass();
  const states = await Promise.all([3, 4, 5].map((number) => mine(number)));
  expect(states.map((one) => [one?.status, one?.position])).toEqual([
    ...[
      ['confirmed', undefined],
      ['confirmed', undefined],
    ],
    ['waiting', 1],
  ]);
  expect(states[0]?.change).toBeUndefined();
});

test('a new time that runs into another promise is told, and leaving one of them ends it', async () => {
  await signUp(2);
  await signUp(2, 'after');
  await cloud.advance(1);
  await change(whole);
  await minutesPass();
  expect((await mine(2))?.clash).toMatchObject({
    activityId: 'after',
    title: '手语角',
    startsAt: inHours(54),
  });
  const { me } = await answerOf(people[2] as CloudSession, 'my-home');
  expect(me?.changed?.[0]?.clash?.activityId).toBe('after');
  await answerOf(people[2] as CloudSession, 'withdraw', { activityId: 'after' });
  expect((await mine(2))?.clash).toBeUndefined();
});

test('what was published is still the answer to its retry, and a risky text changes nothing', async () => {
  const draft = REQUESTS['publish-activity'];
  await answerOf(organizer, 'publish-activity', draft);
  const wish = { activityId: draft.activityId, changeId: 'change-1', version: 0, reason: '换了说法' };
  expect(await change({ ...wish, summary: '这里有违禁内容' })).toEqual({ kind: 'text-refused' });
  await change({ ...wish, summary: '一起学手语' });
  expect(await answerOf(organizer, 'publish-activity', draft)).toMatchObject({ kind: 'published' });
});

test('who read an earlier version is asked to read anew and keeps what stands; who read this one signs up', async () => {
  const signUpFor = (number: number, version: number) => {
    const request = { activityId: 'activity-1', dutyId: 'guide', version, agreed: true };
    return answerOf(people[number] as CloudSession, 'sign-up', request);
  };
  expect(await signUpFor(2, 0)).toMatchObject({ kind: 'confirmed' });
  await change(whole);
  expect(await signUpFor(3, 0)).toEqual({ kind: 'changed' });
  expect(await mine(3)).toBeUndefined();
  expect(await signUpFor(3, 1)).toMatchObject({ kind: 'confirmed' });
  expect(await signUpFor(2, 0)).toMatchObject({ kind: 'confirmed', signup: { startsAt: inHours(51) } });
});
