import { aCloud } from '../../tests/builders/a-cloud';
import { anActivity, inHours, NOW } from '../../tests/builders/an-activity';
import { activitiesSeeded, type Seeded, volunteersSeeded } from '../../tests/builders/documents';
import { gateSeeded } from '../../tests/builders/gate';
import type { Cloud } from '../../tests/support/cloud';

/** More duties than one round looks at. */
const MANY = 350;
const nameOf = (number: number) => `duty-${String(number).padStart(4, '0')}`;

/** A duty whose seats say that `v0` sits there. */
const seatsOf = (number: number, touchedAt: number, changes: object = {}) => ({
  ...{ _id: `${nameOf(number)}:guide`, rev: 5, createdAt: NOW, activityId: nameOf(number), dutyId: 'guide' },
  ...{ startsAt: inHours(50), touchedAt, quota: 2, taken: 1, free: 1, waitingCount: 0 },
  ...{ confirmed: ['v0'], waiting: [] },
  ...changes,
});

/** The row of `v0` there, that says it still waits. */
function rowOf(number: number): Readonly<Record<string, unknown>> {
  const [signups] = gateSeeded({ people: 1 }).filter(({ collection }) => collection === 'signups');
  const place = { _id: `${nameOf(number)}:v0`, activityId: nameOf(number), dutyId: 'guide' };
  return { ...signups?.documents[0], ...place, state: 'waiting', seatsRev: 1, touchedAt: inHours(-1) };
}

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

async function town(seats: readonly object[], options: object = {}): Promise<Cloud> {
  const seeded: readonly Seeded[] = [
    ...activitiesSeeded([anActivity()]).filter(({ collection }) => collection === 'activities'),
    volunteersSeeded(1),
    { collection: 'seats', documents: seats as never },
    { collection: 'signups', documents: numbers(seats.length).map(rowOf) },
  ];
  return aCloud(seeded, options);
}

const waitingIn = async (cloud: Cloud) => (await cloud.documents('signups', { state: 'waiting' })).length;

test('of however many duties touched at once none is passed over', async () => {
  const cloud = await town(numbers(MANY).map((number) => seatsOf(number, NOW)));
  await cloud.timer('timer');
  expect(await waitingIn(cloud)).toBe(MANY - 300);
  await cloud.advance(6);
  await cloud.advance(1);
  expect(await waitingIn(cloud)).toBe(0);
  await cloud.stop();
}, 90_000);

test('however long the clock slept, what was touched meanwhile is put right', async () => {
  const cloud = await town([seatsOf(0, inHours(1))]);
  await cloud.timer('timer');
  expect(await waitingIn(cloud)).toBe(1);
  await cloud.advance(300);
  expect(await waitingIn(cloud)).toBe(0);
  await cloud.stop();
}, 60_000);

test('duties that together would be too large for one answer are each read alone', async () => {
  const cloud = await town(
    numbers(4).map((number) => seatsOf(number, NOW, { crowd: '1'.repeat(300 * 1024) })),
  );
  await cloud.timer('timer');
  expect(await waitingIn(cloud)).toBe(0);
  await cloud.stop();
}, 60_000);

test('seats that nobody can make sense of keep no other from being put right, and are named in the log', async () => {
  const cloud = await town([seatsOf(0, NOW, { confirmed: null }), seatsOf(1, NOW)]);
  expect(await cloud.timer('timer')).toMatchObject([
    { result: { 'sweep-sign-ups': { looked: 2, settled: 1, failed: 1 } } },
  ]);
  expect(await waitingIn(cloud)).toBe(1);
  expect(await cloud.logs('sweep-sign-ups')).toContainEqual(
    expect.objectContaining({ text: expect.stringContaining('"about":"duty-0000:guide"') }),
  );
  await cloud.stop();
}, 60_000);
