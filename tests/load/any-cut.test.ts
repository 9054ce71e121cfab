import fc from 'fast-check';
import { FAILURES } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import type { Reply } from '#core/shared/reply';
import type { SignUpReply, WithdrawReply } from '#core/signup/signup';
import type { SeatsDocument } from '../../cloudfunctions/stores/seats';
import { aCloud, answerOf, ask } from '../builders/a-cloud';
import { aDuty, anActivity, inHours } from '../builders/an-activity';
import { brokenPromises } from '../builders/broken-promises';
import { activitiesSeeded, volunteersSeeded } from '../builders/documents';
import { runsOf } from '../builders/power-cuts';
import { brokenOrder, type Moment, momentAt } from '../builders/waiting-order';
import type { Cloud, CloudSession } from '../support/cloud';
import { type Mortal, mortal } from '../support/mortal';
import { ACTIVITIES, DUTIES, PEOPLE, type Plan, plans, type Step } from './cut-plans';
import { brokenTimes, engagedAt, hasPlace, lostOf, type Told } from './told';

const RUNS = 3;
const idsOf = (run: number) => Array.from({ length: ACTIVITIES }, (_, at) => `run-${run}-${at}`);

/** Activities of its own for each run, a day apart, so that runs need no clean-up and do not clash. */
const activities = Array.from({ length: RUNS }, (_, run) => {
  const hours = { startsAt: inHours(100 + run * 24), endsAt: inHours(104 + run * 24) };
  const duties = DUTIES.map((id, at) => aDuty({ id: asId(id), quota: 1 + ((run + at) % 2), ...hours }));
  return idsOf(run).map((id) =>
    anActivity({ id: asId(id), ...hours, signupClosesAt: hours.startsAt, duties }),
  );
}).flat();

let cloud: Cloud;
let people: readonly CloudSession[];
let run = 0;

beforeAll(async () => {
  cloud = await aCloud([...activitiesSeeded(activities), volunteersSeeded(PEOPLE)], {
    durable: true,
    maxInstances: 3,
  });
  people = await Promise.all(Array.from({ length: PEOPLE }, (_, number) => cloud.session(`open-${number}`)));
}, 60_000);
afterAll(() => cloud.stop());

/** One plan on its way. */
interface Going {
  readonly machine: Mortal;
  readonly ids: readonly string[];
  /** By person and activity. */
  readonly told: Map<string, Told>;
}

/** Calls as a client does: again while it is told to, and, if the person does, when the answer was lost. */
async function lastReply(machine: Mortal, number: number, one: Step & { readonly activityId: string }) {
  const { does, duty, activityId, asksAgain } = one;
  const more = does === 'sign-up' ? { dutyId: duty, agreed: true } : {};
  for (;;) {
    const reply = (await machine.attempt(() =>
      ask(people[number] as CloudSession, does, { activityId, ...more }),
    )) as Reply<SignUpReply | WithdrawReply> | undefined;
    if (reply === undefined ? !asksAgain : reply.ok || !FAILURES[reply.code].retryable) {
      return reply;
    }
  }
}

async function take({ machine, ids, told }: Going, number: number, one: Step): Promise<void> {
  const [activityId = '', volunteerId] = [ids[one.at], `v${number}`];
  told.delete(`${activityId} ${volunteerId}`);
  const times = Array.from({ length: one.isTwice ? 2 : 1 });
  const replies = await Promise.all(times.map(() => lastReply(machine, number, { ...one, activityId })));
  for (const reply of replies) {
    if (reply === undefined) {
      continue;
    }
    const value = reply.ok ? reply.value : { kind: reply.code };
    const position = 'position' in value ? { position: value.position } : {};
    const entryNo = 'signup' in value ? { entryNo: value.signup.entryNo } : {};
    const known = { volunteerId, activityId, word: value.kind, ...position, ...entryNo };
    told.set(`${activityId} ${volunteerId}`, known);
  }
}

const momentsAt = (ids: readonly string[]) => Promise.all(ids.map((id) => momentAt(cloud, id)));

/** Holds what is now against what was before; answers it. */
async function nobodyOvertaken(
  { ids }: Going,
  before: readonly Moment[],
  leavers: readonly (readonly string[])[],
): Promise<readonly Moment[]> {
  const after = await momentsAt(ids);
  const broken = before.flatMap((one, at) =>
    brokenOrder(one, after[at] as Moment, new Set(leavers[at] ?? [])),
  );
  expect(broken).toEqual([]);
  return after;
}

/** Everybody takes their steps, the first of each at once, then the second, while the clock fires and the power goes. */
async function goThrough(going: Going, plan: Plan): Promise<readonly Moment[]> {
  const { machine, ids } = going;
  const timer = () => machine.attempt(() => cloud.timer('timer'));
  let before: readonly Moment[] = await momentsAt(ids);
  for (const [round, { sweep, cut }] of plan.rounds.entries()) {
    if (cut !== undefined) {
      await machine.loseAt(cut);
    }
    const steps = plan.people.flatMap((own, number) =>
      own.slice(round, round + 1).map((one) => ({ number, one })),
    );
    const takes = steps.map(({ number, one }) => take(going, number, one));
    await Promise.all([...takes, ...(sweep === 'amid' ? [timer()] : [])]);
    for (let minutes = 0; sweep === 'later' && minutes < 6; minutes += 2) {
      await machine.attempt(() => cloud.advance(2));
      await timer();
    }
    const leavers = ids.map((_, at) =>
      steps.filter(({ one }) => one.does === 'withdraw' && one.at === at).map(({ number }) => `v${number}`),
    );
    before = await nobodyOvertaken(going, before, leavers);
  }
  return before;
}

/** Lets the clock find and finish what was left behind. */
async function settle(): Promise<void> {
  for (let minute = 0; minute < 3; minute += 1) {
    await cloud.advance(2);
    expect(await cloud.timer('timer')).toMatchObject([{ ok: true }]);
  }
}

async function promisesKept({ ids, told }: Going): Promise<void> {
  expect((await Promise.all(ids.map((id) => brokenPromises(cloud, id)))).flat()).toEqual([]);
  const where = { activityId: { $in: ids } };
  const [rows, seats, agendas] = await Promise.all([
    cloud.documents('signups', where),
    cloud.documents('seats', where) as unknown as Promise<readonly SeatsDocument[]>,
    cloud.documents('agendas'),
  ]);
  expect([...told.values()].flatMap((one) => lostOf(one, rows, seats))).toEqual([]);
  expect(brokenTimes(rows.filter(hasPlace), agendas)).toEqual([]);
}

/** Nobody who has no place is kept from one by what a dead function left in their agenda. */
async function whoIsFreeFindsAPlace({ ids }: Going): Promise<void> {
  const [rows, agendas] = await Promise.all([
    cloud.documents('signups', { activityId: { $in: ids } }),
    cloud.documents('agendas'),
  ]);
  const taken = new Set(rows.filter(hasPlace).map(({ volunteerId }) => volunteerId));
  const words = people.map(async (session, number) => {
    const id = `v${number}`;
    const kept = agendas.filter(({ _id }) => _id === id).flatMap(engagedAt);
    // The time that an activity still has of somebody is in the way of every other one.
    const activityId = ids.find((one) => !kept.includes(one)) ?? ids[0];
    const request = { activityId, dutyId: 'guide', agreed: true };
    return taken.has(id) ? 'confirmed' : (await answerOf(session, 'sign-up', request)).kind;
  });
  expect((await Promise.all(words)).filter((word) => word !== 'confirmed' && word !== 'waiting')).toEqual([]);
}

test('whatever people do, wherever the power goes: quota, line, rows and all that was acknowledged stand', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const ids = idsOf(run++);
      const going: Going = { machine: mortal(cloud, plan.chaos), ids, told: new Map() };
      const before = await goThrough(going, plan);
      await going.machine.spare();
      await settle();
      expect(going.machine.deaths()).toBeGreaterThan(0);
      await nobodyOvertaken(going, before, []);
      await promisesKept(going);
      await whoIsFreeFindsAPlace(going);
      await promisesKept({ ...going, told: new Map() });
    }),
    runsOf(RUNS),
  );
}, 300_000);
