import fc from 'fast-check';
import { asId } from '#core/shared/ids';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { aDuty, anActivity, inHours, NOW } from '../../tests/builders/an-activity';
import { brokenPromises } from '../../tests/builders/broken-promises';
import { activitiesSeeded, rolesSeeded, volunteersSeeded } from '../../tests/builders/documents';
import { brokenOrder, type Moment, momentAt } from '../../tests/builders/waiting-order';
import type { Cloud, CloudSession } from '../../tests/support/cloud';
import type { SeatsDocument } from '../stores/seats';

const PEOPLE = 8;
const RUNS = 15;
const DUTIES = ['guide', 'sign'] as const;

/** One activity a run, a day apart, so that runs need no clean-up and do not clash. */
const activities = Array.from({ length: RUNS * 3 }, (_, run) => {
  const [startsAt, endsAt] = [inHours(100 + run * 24), inHours(104 + run * 24)];
  const duties = DUTIES.map((id, at) => aDuty({ id: asId(id), quota: at + 1 + (run % 3), startsAt, endsAt }));
  return anActivity({ id: asId(`run-${run}`), startsAt, endsAt, signupClosesAt: startsAt, duties });
});

let cloud: Cloud;
let people: readonly CloudSession[];
let run = 0;

beforeAll(async () => {
  const boss = rolesSeeded({ 'open-0': [{ kind: 'organizer', teamId: asId<never>('team-1') }] });
  const seeded = [...activitiesSeeded(activities), volunteersSeeded(PEOPLE), boss];
  cloud = await aCloud(seeded, { maxInstances: 6 });
  people = await Promise.all(Array.from({ length: PEOPLE }, (_, number) => cloud.session(`open-${number}`)));
}, 60_000);
afterAll(() => cloud.stop());

interface Step {
  readonly does: 'sign-up' | 'withdraw';
  readonly duty: (typeof DUTIES)[number];
  /** Sends the same call twice at once, as an impatient thumb does. */
  readonly twice: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom('sign-up', 'sign-up', 'withdraw'),
  duty: fc.constantFrom(...DUTIES),
  twice: fc.boolean(),
});
const everybody = fc.array(fc.array(step, { maxLength: 4 }), { minLength: PEOPLE, maxLength: PEOPLE });

/** The organizer changes a quota, up or down, while everybody else is at it. */
interface Change {
  readonly duty: (typeof DUTIES)[number];
  readonly quota: number;
  readonly twice: boolean;
}

const change: fc.Arbitrary<Change> = fc.record({
  duty: fc.constantFrom(...DUTIES),
  quota: fc.integer({ min: 1, max: 5 }),
  twice: fc.boolean(),
});
const changes = fc.array(fc.option(change, { nil: undefined, freq: 2 }), { maxLength: 4 });

/** Tries as the client does while the answer is «try again»; answers the last word. */
async function persistently(
  session: CloudSession,
  does: Step['does'] | 'change-activity',
  request: object,
): Promise<string> {
  for (let tried = 1; ; tried += 1) {
    const reply = await ask(session, does, request);
    if (reply.ok) {
      return reply.value.kind;
    }
    if (tried === 4 || (reply.code !== 'CONFLICT' && reply.code !== 'UNAVAILABLE')) {
      return reply.code;
    }
  }
}

/** Does a person's step; answers how it ended. */
async function take(session: CloudSession, one: Step, activityId: string): Promise<string | undefined> {
  const { does, duty, twice } = one;
  const request = does === 'sign-up' ? { activityId, dutyId: duty, agreed: true } : { activityId };
  const times = Array.from({ length: twice ? 2 : 1 });
  const words = await Promise.all(times.map(() => persistently(session, does, request)));
  expect(words).not.toContain('INTERNAL');
  return words.at(-1);
}

/** Changes a quota as an editor does: looks, then changes what was looked at. */
async function alter({ duty, quota, twice }: Change, activityId: string, changeId: string): Promise<void> {
  const boss = people[0] as CloudSession;
  const look = await ask(boss, 'get-activity', { activityId });
  if (!look.ok) {
    return;
  }
  const { version, activity } = look.value;
  const duties = activity.duties.map((one) => (one.id === duty ? { ...one, quota } : one));
  const request = { activityId, changeId, version, reason: '名额有变', duties };
  const times = Array.from({ length: twice ? 2 : 1 });
  const words = await Promise.all(times.map(() => persistently(boss, 'change-activity', request)));
  expect(words).not.toContain('INTERNAL');
}

/** No seats stay behind what the activity says in the end, and nothing is left to be carried on. */
async function everyChangeArrived(activityId: string): Promise<void> {
  const [activity] = await cloud.documents('activities', { _id: activityId });
  const seats = (await cloud.documents('seats', { activityId })) as unknown as readonly SeatsDocument[];
  const { duties } = activity as unknown as (typeof activities)[number];
  expect(activity).not.toHaveProperty('spreadSince');
  for (const { dutyId, quota } of seats) {
    expect(quota).toBeGreaterThanOrEqual(duties.find(({ id }) => id === dutyId)?.quota ?? 0);
  }
}

interface Plans {
  readonly plans: readonly (readonly Step[])[];
  readonly altering: readonly (Change | undefined)[];
}

/** Everybody takes their steps, the first of each at once, then the second; answers how everybody's last one ended. */
async function goThrough({ plans, altering }: Plans, activityId: string) {
  const ended: (string | undefined)[] = [];
  const rounds = Math.max(altering.length, ...plans.map(({ length }) => length));
  let before = await momentAt(cloud, activityId);
  for (let round = 0; round < rounds; round += 1) {
    const steps = plans.map((plan) => plan[round]);
    const takes = steps.map(async (one, number) => {
      ended[number] =
        one === undefined ? ended[number] : await take(people[number] as CloudSession, one, activityId);
    });
    const change = altering[round];
    await Promise.all([...takes, change && alter(change, activityId, `change-${round}`)]);
    const leavers = steps.flatMap((one, number) => (one?.does === 'withdraw' ? [`v${number}`] : []));
    before = await nobodyOvertaken(before, activityId, leavers);
  }
  await cloud.chaos(null);
  await sweep();
  await nobodyOvertaken(before, activityId, []);
  return ended;
}

/** Holds what is now against what was before; answers it. */
async function nobodyOvertaken(
  before: Moment,
  activityId: string,
  leavers: readonly string[],
): Promise<Moment> {
  const after = await momentAt(cloud, activityId);
  expect(brokenOrder(before, after, new Set(leavers))).toEqual([]);
  return after;
}

/** Lets the clock find and finish what was left behind. */
async function sweep(): Promise<void> {
  for (let minute = 0; minute < 3; minute += 1) {
    await cloud.advance(2);
    await cloud.timer('timer');
  }
}

/** Those who wait are told 1, 2, 3 … in the order of the line. */
async function everybodyKnowsTheirNumber(activityId: string): Promise<void> {
  const seats = (await cloud.documents('seats', { activityId })) as unknown as readonly SeatsDocument[];
  for (const { waiting } of seats) {
    const told = waiting.map(async (id) => {
      const { coming } = await answerOf(people[Number(id.slice(1))] as CloudSession, 'my-sign-ups');
      return coming.find((own) => own.activityId === activityId)?.position;
    });
    expect(await Promise.all(told)).toEqual(waiting.map((_, at) => at + 1));
  }
}

test('whatever people and the organizer do at once and whatever the wire loses, quota, line and rows agree', async () => {
  await fc.assert(
    fc.asyncProperty(everybody, changes, fc.integer(), async (plans, altering, seed) => {
      const activityId = `run-${run++}`;
      await cloud.clock(new Date(NOW).toISOString());
      await cloud.chaos({ seed, rate: 0.08, kinds: ['busy', 'delay', 'conflict', 'drop-answer'] });
      const ended = await goThrough({ plans, altering }, activityId);
      expect(await brokenPromises(cloud, activityId)).toEqual([]);
      await everyChangeArrived(activityId);
      await everybodyKnowsTheirNumber(activityId);
      const rows = await cloud.documents('signups', { activityId });
      for (const [number, word] of ended.entries()) {
        const state = rows.find(({ volunteerId }) => volunteerId === `v${number}`)?.['state'];
        if (word === 'confirmed') {
          expect(state).toBe('confirmed');
        } else if (word === 'waiting') {
          expect(['waiting', 'confirmed']).toContain(state);
        } else if (word === 'withdrawn') {
          expect(state).toBe('withdrawn');
        }
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 240_000);

describe('whoever is overtaken is found', () => {
  const moment = (confirmed: string, waiting: string): Moment => ({
    lines: [
      { _id: 'a:guide', confirmed: [...confirmed].map(asId), waiting: [...waiting].map(asId) },
    ] as Moment['lines'],
    standing: new Set([...confirmed, ...waiting].map((id) => `a:guide ${id}`)),
  });
  const found = (before: Moment, after: Moment, leavers = '') => brokenOrder(before, after, new Set(leavers));

  test.each([
    ['the second moved up before the first', moment('x', 'abc'), moment('b', 'ac'), 'x'],
    ['the last moved up', moment('x', 'abc'), moment('c', 'ab'), 'x'],
    ['a newcomer got the seat', moment('x', 'ab'), moment('n', 'ab'), 'x'],
    ['a newcomer stands in front', moment('x', 'ab'), moment('x', 'nab'), ''],
    ['the second left and pushed back in', moment('x', 'abcd'), moment('x', 'acbd'), 'b'],
    ['the line turned round', moment('x', 'abc'), moment('x', 'cba'), ''],
  ])('%s', (_, before, after, leavers) => {
    expect(found(before, after, leavers)).toHaveLength(1);
  });

  test.each([
    ['the first moved up', moment('x', 'abc'), moment('a', 'bcx'), 'x'],
    ['the first left and joined again', moment('x', 'abc'), moment('b', 'ca'), 'xa'],
    ['the first asked to leave and is still there', moment('x', 'abc'), moment('x', 'abc'), 'a'],
    ['the last two left and joined again', moment('x', 'abc'), moment('x', 'acb'), 'bc'],
    ['newcomers stand behind', moment('x', 'ab'), moment('x', 'abn'), ''],
    ['the line went all at once', moment('xy', 'ab'), moment('ab', ''), 'xy'],
  ])('but not when %s', (_, before, after, leavers) => {
    expect(found(before, after, leavers)).toEqual([]);
  });
});
