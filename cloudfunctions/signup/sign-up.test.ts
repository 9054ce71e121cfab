import { asId } from '#core/shared/ids';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { aDuty, anActivity, inHours, NOW } from '../../tests/builders/an-activity';
import { brokenPromises } from '../../tests/builders/broken-promises';
import { activitiesSeeded, volunteersSeeded } from '../../tests/builders/documents';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

const at = (id: string, changes: Parameters<typeof anActivity>[0] = {}) =>
  anActivity({ id: asId(id), ...changes });
const later = (id: string, hours: number, quota = 5) => {
  const [startsAt, endsAt] = [inHours(hours), inHours(hours + 4)];
  return at(id, { startsAt, endsAt, signupClosesAt: startsAt, duties: [aDuty({ startsAt, endsAt, quota })] });
};

let cloud: Cloud;
beforeAll(async () => {
  const activities = [
    later('free', 50),
    later('narrow', 100, 1),
    later('same-time', 52),
    later('line', 200, 2),
    later('retry', 300),
    later('undone', 500),
    later('undone-late', 600, 1),
    at('cancelled', { status: 'cancelled', cancelReason: '暴雨' }),
    at('closed', { signupClosesAt: inHours(-1) }),
    at('draft', { status: 'draft' }),
    ...Array.from({ length: 6 }, (_, number) => later(`clash-${number}`, 400)),
  ];
  const youth = { birthDay: '2010-06-01' };
  cloud = await aCloud([
    ...activitiesSeeded(activities),
    volunteersSeeded(10, { 9: youth, 8: { status: 'suspended' } }),
  ]);
}, 60_000);
afterAll(() => cloud.stop());
beforeEach(() => cloud.clock(new Date(NOW).toISOString()));

const person = (number: number): Promise<CloudSession> => cloud.session(`open-${number}`);
const signUp = (session: CloudSession, activityId: string, more: object = {}) =>
  answerOf(session, 'sign-up', { activityId, dutyId: 'guide', agreed: true, ...more });

test('somebody gets a seat, and their list shows everything the pass needs', async () => {
  const session = await person(0);
  const reply = await signUp(session, 'free');
  expect(reply).toMatchObject({ kind: 'confirmed', signup: { dutyName: '引导员', status: 'confirmed' } });
  const { coming } = await answerOf(session, 'my-sign-ups');
  expect(coming).toMatchObject([
    { activityId: 'free', entryNo: expect.stringMatching(/^\d{6}$/), venue: '玄武湖公园' },
  ]);
});

test('sent twice at once and once more later, a sign-up is one sign-up', async () => {
  const session = await person(1);
  const replies = await Promise.all(
    [1, 2, 3].map(() => ask(session, 'sign-up', { activityId: 'retry', dutyId: 'guide', agreed: true })),
  );
  expect(replies.filter((reply) => reply.ok).length).toBeGreaterThan(0);
  await signUp(session, 'retry');
  const [seats] = await cloud.documents('seats', { activityId: 'retry' });
  expect(seats).toMatchObject({ taken: 1, free: 4, confirmed: ['v1'], waiting: [] });
  expect(await brokenPromises(cloud, 'retry')).toEqual([]);
});

test('signing up again with another message answers that it was not taken; the same one sent twice does not', async () => {
  const session = await person(6);
  expect(await signUp(session, 'retry', { message: '我会手语' })).not.toHaveProperty('unsaid');
  expect(await signUp(session, 'retry', { message: '我会手语' })).not.toHaveProperty('unsaid');
  expect(await signUp(session, 'retry', { message: '我晚到十分钟' })).toMatchObject({
    kind: 'confirmed',
    unsaid: true,
  });
  expect(await answerOf(session, 'withdraw', { activityId: 'retry' })).toMatchObject({ kind: 'withdrawn' });
});

test('when the seats are gone people stand in line, and whoever is next moves up when a seat comes free', async () => {
  const people = await Promise.all([2, 3, 4, 5].map(person));
  const kinds: string[] = [];
  for (const session of people) {
    const reply = await signUp(session, 'line');
    kinds.push(reply.kind === 'waiting' ? `waiting ${reply.position}` : reply.kind);
  }
  expect(kinds).toEqual(['confirmed', 'confirmed', 'waiting 1', 'waiting 2']);

  const [first] = people as [CloudSession];
  expect(await answerOf(first, 'withdraw', { activityId: 'line', reason: '临时有事' })).toMatchObject({
    kind: 'withdrawn',
  });
  const [third, fourth] = await Promise.all(
    people.slice(2).map((session) => answerOf(session, 'my-sign-ups')),
  );
  expect(third?.coming).toMatchObject([{ status: 'confirmed', promotedAt: expect.any(Number) }]);
  expect(fourth?.coming).toMatchObject([{ status: 'waiting', position: 1 }]);

  expect(await signUp(first, 'line')).toMatchObject({ kind: 'waiting', position: 2 });
  expect(await brokenPromises(cloud, 'line')).toEqual([]);
});

test('a withdrawal taken back keeps the entry number, the needs and the message, however often it is sent', async () => {
  const session = await person(7);
  await signUp(session, 'undone', { message: '我会手语' });
  const kept = ['entryNo', 'message', 'state'] as const;
  const rowNow = async () => {
    const [row] = await cloud.documents('signups', { activityId: 'undone', volunteerId: 'v7' });
    return Object.fromEntries(kept.map((field) => [field, (row as Record<string, unknown>)[field]]));
  };
  const before = await rowNow();
  await answerOf(session, 'withdraw', { activityId: 'undone' });
  for (const _ of [1, 2]) {
    expect(await signUp(session, 'undone', { asBefore: true })).toMatchObject({ kind: 'confirmed' });
  }
  expect(await rowNow()).toEqual(before);
  await answerOf(session, 'withdraw', { activityId: 'undone' });
  await signUp(session, 'undone');
  expect(await rowNow()).toEqual({ ...before, message: undefined });
});

test('a withdrawal taken back finds the seat given away when somebody waited for it', async () => {
  const [holder, next] = await Promise.all([2, 3].map(person));
  const [one, other] = [holder as CloudSession, next as CloudSession];
  await signUp(one, 'undone-late');
  await signUp(other, 'undone-late');
  await answerOf(one, 'withdraw', { activityId: 'undone-late' });
  expect(await signUp(one, 'undone-late', { asBefore: true })).toMatchObject({
    kind: 'waiting',
    position: 1,
  });
  expect((await answerOf(other, 'my-sign-ups')).coming).toContainEqual(
    expect.objectContaining({ activityId: 'undone-late', status: 'confirmed' }),
  );
  expect(await brokenPromises(cloud, 'undone-late')).toEqual([]);
});

test.each([
  ['cancelled', { kind: 'cancelled' }],
  ['closed', { kind: 'closed' }],
])('an activity that is %s answers so and keeps nothing', async (activityId, refusal) => {
  expect(await signUp(await person(0), activityId)).toEqual(refusal);
  expect(await cloud.documents('signups', { activityId })).toEqual([]);
});

test('a draft does not exist, and a duty must be one of the activity', async () => {
  const session = await person(0);
  const request = { activityId: 'draft', dutyId: 'guide', agreed: true };
  expect(await ask(session, 'sign-up', request)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  const reply = await ask(session, 'sign-up', { activityId: 'free', dutyId: 'cook', agreed: true });
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path: 'dutyId' }] });
});

test('an activity at the same time is a clash that names the other one', async () => {
  const session = await person(0);
  expect(await signUp(session, 'same-time')).toMatchObject({ kind: 'clash', activityId: 'free' });
  expect((await answerOf(session, 'my-sign-ups')).coming.map(({ activityId }) => activityId)).toEqual([
    'free',
  ]);
  await answerOf(session, 'withdraw', { activityId: 'free' });
  expect(await signUp(session, 'same-time')).toMatchObject({ kind: 'confirmed' });
});

test('of sign-ups for six activities at one time, sent at once, exactly one holds', async () => {
  const session = await person(6);
  const requests = Array.from({ length: 6 }, (_, number) => ({
    activityId: `clash-${number}`,
    dutyId: 'guide',
    agreed: true,
  }));
  const replies = await Promise.all(requests.map((request) => ask(session, 'sign-up', request)));
  const kinds = replies.map((reply) => (reply.ok ? reply.value.kind : reply.code));
  expect(kinds.filter((kind) => kind === 'confirmed')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'clash')).toHaveLength(5);
});

test('a minor is told the age, and a suspended volunteer that they are suspended', async () => {
  expect(await signUp(await person(9), 'free')).toEqual({ kind: 'too-young', minimumAge: 18 });
  const reply = await ask(await person(8), 'sign-up', { activityId: 'free', dutyId: 'guide', agreed: true });
  expect(reply).toMatchObject({ ok: false, code: 'SUSPENDED' });
});

test('needs are not passed on without the consent to it', async () => {
  const request = { activityId: 'narrow', dutyId: 'guide', agreed: true, needs: ['sign-interpreter'] };
  const reply = await ask(await person(7), 'sign-up', request);
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path: 'needs' }] });
});

test('nobody withdraws from what is over, or from what they never signed up for', async () => {
  const session = await person(7);
  await signUp(session, 'narrow');
  await cloud.clock(new Date(inHours(105)).toISOString());
  expect(await answerOf(session, 'withdraw', { activityId: 'narrow' })).toEqual({ kind: 'ended' });
  expect(await ask(session, 'withdraw', { activityId: 'free' })).toMatchObject({
    ok: false,
    code: 'NOT_FOUND',
  });
});
