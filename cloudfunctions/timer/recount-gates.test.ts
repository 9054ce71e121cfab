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
