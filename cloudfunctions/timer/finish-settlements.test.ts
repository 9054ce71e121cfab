import { aCloud } from '../../tests/builders/a-cloud';
import { anActivity } from '../../tests/builders/an-activity';
import { after, gateSeeded, signupOf } from '../../tests/builders/gate';

const scan = (id: string, activityId: string, signupId: string) => ({
  ...{ _id: id, rev: 1, createdAt: after(0), activityId, contents: 'c', signupId, kind: 'in', by: 'ZC' },
  ...{ device: 'phone-a1', method: 'roster', happenedAt: after(0), arrivedAt: after(0) },
});
const settlement = (id: string, activityId: string, minutes: number) => ({
  ...{ _id: id, rev: 1, createdAt: after(minutes), activityId, decision: 'annulled', reason: '扫错了人' },
  ...{ by: 'ZC', settledAt: after(minutes), isDone: false },
});

test('a settlement that cannot be carried out keeps no later one from being, and is named in the log', async () => {
  const world = gateSeeded({ people: 1 });
  const [signups] = world.filter(({ collection }) => collection === 'signups');
  const cloud = await aCloud(
    [
      ...world,
      // An activity that nobody can make sense of.
      { collection: 'activities', documents: [{ ...anActivity(), _id: 'odd', rev: 1, duties: null }] },
      { collection: 'signups', documents: [{ ...signups?.documents[0], _id: 'odd:v0', activityId: 'odd' }] },
      {
        collection: 'scans',
        documents: [scan('scan-odd', 'odd', 'odd:v0'), scan('scan-0', 'activity-1', signupOf(0))],
      },
      {
        collection: 'settlements',
        documents: [settlement('scan-odd', 'odd', 1), settlement('scan-0', 'activity-1', 2)],
      },
    ],
    { now: new Date(after(10)).toISOString() },
  );
  expect(await cloud.timer('timer')).toMatchObject([
    { result: { 'finish-settlements': { finished: 1, failed: 1 } } },
  ]);
  expect(await cloud.documents('settlements', { isDone: true })).toMatchObject([{ _id: 'scan-0' }]);
  expect(await cloud.logs('finish-settlements')).toMatchObject([
    { text: expect.stringContaining('"about":"scan-odd"') },
  ]);
  await cloud.stop();
}, 60_000);
