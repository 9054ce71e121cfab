import { asId, type TeamId } from '#core/shared/ids';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { inHours } from '../../tests/builders/an-activity';
import { rolesSeeded, teamsOfOrg, teamsSeeded, volunteersSeeded } from '../../tests/builders/documents';
import { REQUESTS } from '../../tests/builders/requests';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

/** A team and its recording organisation, which nobody can ring. */
const SIGNERS = {
  collection: 'teams',
  documents: teamsSeeded('team-3', 'org-3').documents.map((one) => ({
    ...one,
    ...{ recordingOrg: { id: 'org-3', name: '手语协会' }, issuer: { handler: '李静', phone: '见官网' } },
  })),
};

let cloud: Cloud;
let organizer: CloudSession;
beforeAll(async () => {
  const roles = [
    ...['team-1', 'team-2', 'team-3'].map((id) => ({ kind: 'organizer' as const, teamId: asId<TeamId>(id) })),
    { kind: 'editor' as const },
  ];
  cloud = await aCloud([
    ...[volunteersSeeded(1), rolesSeeded({ 'open-0': roles })],
    ...[teamsSeeded('team-1'), teamsOfOrg('51100000MJ99999909', 'team-2'), SIGNERS],
  ]);
  organizer = await cloud.session('open-0');
}, 60_000);
afterAll(() => cloud.stop());

const draft = (activityId: string, changes: object = {}) => ({
  ...REQUESTS['publish-activity'],
  activityId,
  ...changes,
});

test('a published activity is on the list with its seats, and a retry publishes nothing twice', async () => {
  const published = { kind: 'published', activityId: 'one' };
  expect(await answerOf(organizer, 'publish-activity', draft('one'))).toEqual(published);
  expect(await answerOf(organizer, 'publish-activity', draft('one'))).toEqual(published);
  const list = await answerOf(cloud.visitor, 'list-activities', {
    region: '320100',
    access: ['sign-interpreter'],
  });
  expect(list).toMatchObject({ total: 1, rows: [{ id: 'one', placesLeft: 5, stage: 'open' }] });
  expect(await cloud.documents('audit', { targetId: 'one' })).toHaveLength(1);
});

test('an id that stands for another activity is told at its field, and nothing is lost without a word', async () => {
  const reply = await ask(organizer, 'publish-activity', draft('one', { title: '另一个活动' }));
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path: 'activityId' }] });
  expect(await cloud.documents('activities', { _id: 'one' })).toMatchObject([{ title: draft('one').title }]);
});

test('ids of other characters than the guide says are told at their field, so that no two duties share their seats', async () => {
  const [duty] = draft('a').duties;
  const duties = [{ ...duty, id: 'b:c' }];
  for (const [request, path] of [
    [draft('a:b'), 'activityId'],
    [draft('a'.repeat(49)), 'activityId'],
    [draft('a', { duties }), 'duties.0.id'],
  ] as const) {
    const sentence = '编号只能用英文字母、数字和短横线，最多 48 个，请换一个';
    const reply = await ask(organizer, 'publish-activity', request);
    expect(reply).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path, sentence }] });
  }
  expect(await cloud.documents('seats', { dutyId: { $in: ['b:c', 'c'] } })).toEqual([]);
});

test('the share to be there for is carried, and out of range it is told at its field', async () => {
  expect(await cloud.documents('activities', { _id: 'one' })).toMatchObject([{ leastSharePercent: 80 }]);
  for (const leastSharePercent of [-1, 101, 59.5, '80']) {
    const reply = await ask(organizer, 'publish-activity', draft('share', { leastSharePercent }) as never);
    expect(reply.ok ? [] : reply.fields?.map(({ path }) => path)).toEqual(['leastSharePercent']);
  }
  const { leastSharePercent: _, ...silent } = draft('silent');
  await answerOf(organizer, 'publish-activity', silent);
  const [stored] = await cloud.documents('activities', { _id: 'silent' });
  expect(stored).toBeDefined();
  expect(stored).not.toHaveProperty('leastSharePercent');
});

test('what may not go out is told at its field and leaves nothing behind', async () => {
  const reply = await ask(
    organizer,
    'publish-activity',
    draft('two', { riskLevel: 'dangerous', endsAt: inHours(1) }),
  );
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT' });
  expect(reply.ok ? [] : reply.fields?.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['endsAt', 'insurance']),
  );
  expect(await cloud.documents('activities', { _id: 'two' })).toEqual([]);
  expect(await cloud.documents('seats', { activityId: 'two' })).toEqual([]);
});

test('the recording organisation goes into the activity with its code, and a code or a contact that cannot be right is told', async () => {
  expect(await cloud.documents('activities', { _id: 'one' })).toMatchObject([
    { recordingOrg: { id: 'org-1', name: '助残协会', uscc: '51100000MJ99999990' } },
  ]);
  const reply = await ask(organizer, 'publish-activity', draft('four', { teamId: 'team-2' }));
  const sentence = '记录单位“助残协会”的统一社会信用代码不对，请秘书处改好以后再发布';
  expect(reply).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'teamId', sentence }] });
  const elsewhere = await ask(organizer, 'publish-activity', draft('five', { teamId: 'team-3' }));
  const unasked = '记录单位“手语协会”的出具联系人不对，请秘书处改好以后再发布';
  expect(elsewhere).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'teamId', sentence: unasked }] });
  for (const _id of ['four', 'five']) {
    expect(await cloud.documents('activities', { _id })).toEqual([]);
  }
});

test('a text the platform finds risky is not published', async () => {
  const reply = await answerOf(organizer, 'publish-activity', draft('three', { summary: '这里有违禁内容' }));
  expect(reply).toEqual({ kind: 'text-refused' });
  expect(await cloud.documents('activities', { _id: 'three' })).toEqual([]);
});

test('a cancelled activity says so and why, and keeps saying so', async () => {
  const request = { activityId: 'one', reason: '暴雨预警' };
  expect(await answerOf(organizer, 'cancel-activity', request)).toMatchObject({ kind: 'cancelled' });
  expect(await answerOf(organizer, 'cancel-activity', request)).toMatchObject({ kind: 'cancelled' });
  expect(await answerOf(cloud.visitor, 'get-activity', { activityId: 'one' })).toMatchObject({
    stage: 'cancelled',
    activity: { cancelReason: '暴雨预警', cancelledAt: expect.any(Number) },
  });
  const published = await answerOf(organizer, 'publish-activity', draft('one'));
  expect(published).toEqual({ kind: 'cancelled', activityId: 'one' });
  expect(await answerOf(cloud.visitor, 'list-activities')).toMatchObject({ total: 1 });
});

test('a story goes out once and can be read by anybody', async () => {
  const story = REQUESTS['publish-story'];
  await answerOf(organizer, 'publish-story', story);
  await answerOf(organizer, 'publish-story', story);
  expect(await answerOf(cloud.visitor, 'list-stories')).toMatchObject({
    total: 1,
    rows: [{ id: story.storyId }],
  });
  expect(await answerOf(cloud.visitor, 'get-story', { storyId: story.storyId })).toMatchObject({
    author: '小李',
    paragraphs: ['天气很好。'],
  });
});
