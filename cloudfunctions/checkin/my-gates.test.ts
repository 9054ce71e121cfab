import { asId } from '#core/shared/ids';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { anActivity, inHours } from '../../tests/builders/an-activity';
import { activitiesSeeded, rolesSeeded, volunteersSeeded } from '../../tests/builders/documents';
import type { Cloud } from '../../tests/support/cloud';

let cloud: Cloud;
beforeAll(async () => {
  const team = { id: asId<never>('team-2'), name: '鼓楼助残服务队' };
  const at = (id: string, hours: number, changes: object = {}) =>
    anActivity({ id: asId(id), startsAt: inHours(hours), endsAt: inHours(hours + 4), ...changes });
  cloud = await aCloud([
    ...activitiesSeeded([
      at('later', 100),
      at('sooner', 50),
      at('long-ago', -500),
      at('far-off', 2000),
      at('of-others', 60, { team }),
      at('called-off', 70, { status: 'cancelled' }),
      at('broken-off', -3, { status: 'cancelled' }),
      at('just-over', -4 - 3 * 24 + 1),
    ]),
    {
      collection: 'gates',
      documents: [
        {
          ...{ _id: 'broken-off', rev: 1, createdAt: inHours(-2), isOccupied: true, closesAt: inHours(2) },
          ...{ inside: ['v1'], left: [] },
        },
      ],
    },
    volunteersSeeded(3),
    rolesSeeded({
      'open-0': [
        { kind: 'organizer', teamId: asId('team-1') },
        { kind: 'steward', activityId: asId('of-others') },
      ],
      'open-1': [{ kind: 'secretariat' }],
      'open-2': [{ kind: 'editor' }],
    }),
  ]);
}, 60_000);
afterAll(() => cloud.stop());

test.each([
  [
    'an organizer who is a steward elsewhere',
    'open-0',
    ['broken-off', 'sooner', 'of-others', 'later', 'just-over'],
  ],
  ['the secretariat', 'open-1', ['broken-off', 'sooner', 'of-others', 'later', 'just-over']],
  ['an editor', 'open-2', []],
])(
  'the gates of %s, soonest first and what is over last, without those long past, far off or called off before anybody came',
  async (_, who, ids) => {
    const gates = await answerOf(await cloud.session(who), 'my-gates');
    expect(gates.map(({ activityId }) => activityId)).toEqual(ids);
  },
);

test('however many were yesterday or were called off, today’s gates are named; a list that is cut is full', async () => {
  const days = (at: number, many: number, changes: object = {}) =>
    Array.from({ length: many }, (_, number) =>
      anActivity({
        ...{ id: asId(`day${at}-${number}`), startsAt: inHours(24 * at), endsAt: inHours(24 * at + 1) },
        ...changes,
      }),
    );
  const crowded = await aCloud([
    ...activitiesSeeded([
      ...days(-1, 60),
      ...days(-0.05, 1, { id: asId('gate-still-open') }),
      ...days(0.1, 60, { status: 'cancelled' }),
      ...days(0.2, 1, { id: asId('today') }),
      ...days(3, 3),
    ]),
    ...[volunteersSeeded(1), rolesSeeded({ 'open-0': [{ kind: 'secretariat' }] })],
  ]);
  const gates = await answerOf(await crowded.session('open-0'), 'my-gates');
  const ids = gates.map(({ activityId }) => String(activityId));
  expect(ids.slice(0, 5)).toEqual(['gate-still-open', 'today', 'day3-0', 'day3-1', 'day3-2']);
  expect(ids).toHaveLength(50);
  expect(ids.slice(5).every((id) => id.startsWith('day-1-'))).toBe(true);
  await crowded.stop();
});
