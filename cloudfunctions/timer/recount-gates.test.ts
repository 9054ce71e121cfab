import { aCloud } from '../../tests/builders/a-cloud';
import { anActivity } from '../../tests/builders/an-activity';
import { after, gateSeeded, signupOf } from '../../tests/builders/gate';
import type { Cloud } from '../../tests/support/cloud';

/** A scan as a function stored it that died before it counted the person in. */
const stored = (number: number, arrivedAt: number) => ({
  ...{ _id: `scan-${number}`, rev: 1, createdAt: arrivedAt, activityId: 'activity-1', contents: 'c' },
  ...{ signupId: signupOf(number), kind: 'in', by: 'ZC', device: 'phone-a1', method: 'roster' },
  ...{ happenedAt: after(0), arrivedAt },
});

let cloud: Cloud;
beforeAll(async () => {
  const scans = { collection: 'scans', documents: [stored(0, after(1)), stored(1, after(4))] };
  cloud = await aCloud([...gateSeeded({ people: 2, activity: anActivity() }), scans], {
    now: new Date(after(4)).toISOString(),
  });
}, 60_000);
afterAll(() => cloud.stop());

test('a scan whose function died is counted, a fresh one is left to whoever is storing it', async () => {
  await cloud.timer('timer');
  expect(await cloud.documents('gates')).toMatchObject([{ isOccupied: true, inside: ['v0'] }]);
  await cloud.advance(2);
  await cloud.timer('timer');
  expect(await cloud.documents('gates')).toMatchObject([{ inside: ['v0', 'v1'] }]);
}, 60_000);

test('counting again changes nothing', async () => {
  const before = await cloud.documents('gates');
  await cloud.timer('timer');
  expect(await cloud.documents('gates')).toEqual(before);
}, 60_000);

test('however long the clock slept and however many scans arrived meanwhile, everybody is counted', async () => {
  const others = Array.from({ length: 950 }, (_, number) => ({
    ...stored(0, after(600)),
    ...{ _id: `other-${String(number).padStart(4, '0')}`, signupId: 'elsewhere:nobody' },
  }));
  const scans = [
    { collection: 'scans', documents: others },
    { collection: 'scans', documents: [stored(0, after(610))] },
  ];
  const slept = await aCloud([...gateSeeded({ people: 1, activity: anActivity() }), ...scans], {
    ...{ own: true, now: new Date(after(590)).toISOString() },
  });
  await slept.timer('timer');
  await slept.advance(180);
  expect(await slept.documents('gates')).toEqual([]);
  await slept.advance(1);
  expect(await slept.documents('gates')).toMatchObject([{ inside: [], left: ['v0'] }]);
  await slept.stop();
}, 60_000);

test('an activity that nobody can make sense of keeps no other from being counted, and is named in the log', async () => {
  const odd = { ...stored(1, after(1)), _id: 'scan-odd', activityId: 'odd', signupId: 'odd:v1' };
  const [signups] = gateSeeded({ people: 1 }).filter(({ collection }) => collection === 'signups');
  const row = { ...signups?.documents[0], _id: 'odd:v1', activityId: 'odd', volunteerId: 'v1' };
  const broken = { ...anActivity(), _id: 'odd', rev: 1, createdAt: 0, duties: null };
  const town = await aCloud(
    [
      ...gateSeeded({ people: 1 }),
      { collection: 'signups', documents: [row] },
      { collection: 'activities', documents: [broken] },
      { collection: 'scans', documents: [odd, stored(0, after(1))] },
    ],
    { own: true, now: new Date(after(4)).toISOString() },
  );
  expect(await town.timer('timer')).toMatchObject([{ result: { 'recount-gates': { failed: 1 } } }]);
  expect(await town.documents('gates')).toMatchObject([{ _id: 'activity-1', inside: ['v0'] }]);
  expect(await town.logs('recount-gates')).toMatchObject([
    { text: expect.stringContaining('"about":"odd"') },
  ]);
  await town.stop();
}, 60_000);
