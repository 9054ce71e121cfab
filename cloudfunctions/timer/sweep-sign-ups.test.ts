import { asId } from '#core/shared/ids';
import { aCloud } from '../../tests/builders/a-cloud';
import { aDuty, anActivity, inHours, NOW } from '../../tests/builders/an-activity';
import { brokenPromises } from '../../tests/builders/broken-promises';
import { activitiesSeeded, type Seeded, volunteersSeeded } from '../../tests/builders/documents';
import type { Cloud } from '../../tests/support/cloud';

const FORGOTTEN = inHours(-1);

/** A row as a function left it when it died an hour ago. */
const row = (activityId: string, number: number, state: string, changes: object = {}) => ({
  _id: `${activityId}:v${number}`,
  ...{
    rev: 1,
    createdAt: FORGOTTEN,
    activityId,
    dutyId: 'guide',
    volunteerId: `v${number}`,
    openid: `open-${number}`,
  },
  ...{
    state,
    entryNo: String(100_000 + number),
    requestedAt: FORGOTTEN,
    agreedAt: FORGOTTEN,
    touchedAt: FORGOTTEN,
  },
  ...{
    startsAt: inHours(50),
    endsAt: inHours(54),
    volunteerNo: 'ZC',
    maskedName: '王*',
    phoneTail: '0000',
    seatsRev: 1,
  },
  ...changes,
});

const seatsWith = (activityId: string, changes: object) => ({
  ...{ _id: `${activityId}:guide`, rev: 5, createdAt: FORGOTTEN, activityId, dutyId: 'guide' },
  ...{
    startsAt: inHours(50),
    touchedAt: NOW,
    quota: 2,
    taken: 0,
    free: 2,
    waitingCount: 0,
    confirmed: [],
    waiting: [],
  },
  ...changes,
});

const seeded = (): readonly Seeded[] => {
  const ids = ['begun', 'leaving', 'ghost', 'raised', 'over'];
  const duties = [aDuty({ quota: 2 })];
  const activities = ids.map((id) =>
    anActivity({ id: asId(id), duties, ...(id === 'over' ? { status: 'cancelled' } : {}) }),
  );
  const [activityLines] = activitiesSeeded(activities);
  return [
    ...(activityLines === undefined ? [] : [activityLines]),
    volunteersSeeded(4),
    {
      collection: 'seats',
      documents: [
        seatsWith('begun', {}),
        seatsWith('leaving', {
          taken: 2,
          free: 0,
          waitingCount: 1,
          confirmed: ['v0', 'v1'],
          waiting: ['v2'],
        }),
        seatsWith('ghost', { taken: 2, free: 0, waitingCount: 1, confirmed: ['v0', 'v1'], waiting: ['v2'] }),
        seatsWith('raised', {
          quota: 3,
          taken: 1,
          free: 1,
          waitingCount: 2,
          confirmed: ['v0'],
          waiting: ['v1', 'v2'],
        }),
        seatsWith('over', {}),
      ],
    },
    {
      collection: 'signups',
      documents: [
        row('begun', 0, 'pending'),
        ...[row('leaving', 0, 'withdrawing'), row('leaving', 1, 'confirmed'), row('leaving', 2, 'waiting')],
        ...[row('ghost', 0, 'withdrawn'), row('ghost', 1, 'confirmed'), row('ghost', 2, 'waiting')],
        ...[row('raised', 0, 'confirmed'), row('raised', 1, 'waiting'), row('raised', 2, 'waiting')],
        row('over', 3, 'pending'),
      ],
    },
  ];
};

let cloud: Cloud;
beforeAll(async () => {
  cloud = await aCloud(seeded());
  await cloud.timer('timer');
}, 60_000);
afterAll(() => cloud.stop());

const statesAt = async (activityId: string) =>
  Object.fromEntries(
    (await cloud.documents('signups', { activityId })).map(({ volunteerId, state }) => [volunteerId, state]),
  );

test.each([
  ['a sign-up that was begun is carried to its seat', 'begun', { v0: 'confirmed' }],
  [
    'a withdrawal that was begun frees the seat for the next',
    'leaving',
    { v0: 'withdrawn', v1: 'confirmed', v2: 'confirmed' },
  ],
  [
    'a seat held by somebody who is gone goes to the next',
    'ghost',
    { v0: 'withdrawn', v1: 'confirmed', v2: 'confirmed' },
  ],
  [
    'seats added later go to the line, first come first',
    'raised',
    { v0: 'confirmed', v1: 'confirmed', v2: 'confirmed' },
  ],
  ['a sign-up to what has been cancelled since is taken back', 'over', { v3: 'withdrawn' }],
])('%s', async (_, activityId, states) => {
  expect(await statesAt(activityId)).toEqual(states);
  expect(await brokenPromises(cloud, activityId)).toEqual([]);
});

test('a second sweep finds nothing to do', async () => {
  const before = JSON.stringify(await cloud.documents('seats'));
  await cloud.timer('timer');
  expect(JSON.stringify(await cloud.documents('seats'))).toBe(before);
});
