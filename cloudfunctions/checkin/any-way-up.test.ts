import fc from 'fast-check';
import type { UploadedScan, UploadScansReply } from '#core/attendance/calls';
import { foldScans } from '#core/attendance/fold-scans';
import type { Scan } from '#core/attendance/scan';
import { asId } from '#core/shared/ids';
import { instant, MINUTE } from '#core/shared/instant';
import type { Reply } from '#core/shared/reply';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { aDuty, anActivity } from '../../tests/builders/an-activity';
import { after, anUpload, gateSeeded, STEWARD, signupOf } from '../../tests/builders/gate';
import { byHand } from '../../tests/builders/minute-by-minute';
import { aCut, runsOf } from '../../tests/builders/power-cuts';
import type { Cloud, CloudSession } from '../../tests/support/cloud';
import { type Mortal, mortal } from '../../tests/support/mortal';

const PEOPLE = 3;
const duty = aDuty({ breakMinutes: 20 });
const activity = anActivity({ duties: [duty] });

let cloud: Cloud;
let gates: readonly CloudSession[];

beforeAll(async () => {
  cloud = await aCloud(gateSeeded({ people: PEOPLE, activity }), { now: new Date(after(200)).toISOString() });
}, 60_000);
afterAll(() => cloud.stop());

const moment = fc.record({
  number: fc.nat(PEOPLE - 1),
  kind: fc.constantFrom('in' as const, 'out' as const),
  minutes: fc.integer({ min: -60, max: 180 }),
  device: fc.constantFrom('phone-a1', 'phone-b2'),
  /** How far this phone's clock is off just then, in minutes. */
  off: fc.integer({ min: -10, max: 10 }),
  fate: fc.constantFrom('stands', 'stands', 'stands', 'undone', 'turned-away'),
});

type Moment = typeof moment extends fc.Arbitrary<infer T> ? T : never;

/** A scan with when it really happened, by the server's clock. */
interface Recorded {
  readonly scan: UploadedScan;
  readonly number: number;
  readonly minute: number;
}

/** What two phones with wrong clocks recorded, with the undoings. */
const recorded = (moments: readonly Moment[]): readonly Recorded[] =>
  moments.flatMap(({ fate, kind, minutes, off, number, device }): readonly Recorded[] => {
    const shown = { number, device, minutes: minutes + off, skewMs: off * MINUTE };
    const scan = anUpload(kind, { ...shown, letThrough: fate !== 'turned-away' });
    const fact = { scan, number, minute: minutes };
    const undoing = anUpload(kind, { ...shown, annuls: scan.id, reason: '扫错了人' });
    return fate === 'undone' ? [fact, { ...fact, scan: undoing }] : [fact];
  });

/** Calls that carry the scans: cut up anyhow, in any order, some of it twice. */
const deliveries = fc.array(moment, { minLength: 1, maxLength: 9 }).chain((moments) => {
  const facts = recorded(moments);
  const scans = facts.map(({ scan }) => scan);
  const calls = fc.array(fc.shuffledSubarray(scans, { minLength: 1 }), { maxLength: 3 }).chain((some) =>
    fc.shuffledSubarray(scans, { minLength: scans.length, maxLength: scans.length }).map((all) => {
      const half = Math.ceil(all.length / 2);
      return [...some, all.slice(0, half), all.slice(half)].filter((call) => call.length > 0);
    }),
  );
  return fc.record({ facts: fc.constant(facts), calls, seed: fc.nat(1_000_000) });
});

/** Sends scans as one phone of the steward; `undefined` when nobody answered. */
type Send = (scans: readonly UploadedScan[]) => Promise<Reply<UploadScansReply> | undefined>;

const sendBy =
  (gate: CloudSession): Send =>
  (scans) =>
    ask(gate, 'upload-scans', { activityId: activity.id, sentAt: after(200), scans });

/**
 * The outbox of a phone: the same call again until every scan has an answer that is final. A phone that gets lost is
 * silent after a call that nobody answered. Answers the scans it heard of.
 */
async function deliver(send: Send, call: readonly UploadedScan[], getsLost = false) {
  const heard: string[] = [];
  for (let waiting = call; waiting.length > 0; ) {
    const reply = await send(waiting);
    if (reply === undefined && getsLost) {
      return heard;
    }
    if (reply?.ok !== true) {
      expect(reply?.code ?? 'UNAVAILABLE').toBe('UNAVAILABLE');
      continue;
    }
    expect(reply.value.outcomes.map(({ id }) => id)).toEqual(waiting.map(({ id }) => id));
    const again = new Set(reply.value.outcomes.flatMap((one) => (one.kind === 'try-again' ? [one.id] : [])));
    expect(reply.value.outcomes.some(({ kind }) => kind === 'rejected')).toBe(false);
    heard.push(...waiting.flatMap(({ id }) => (again.has(id) ? [] : [id])));
    waiting = waiting.filter(({ id }) => again.has(id));
  }
  return heard;
}

const asScan = ({ letThrough, ...scan }: UploadedScan): Scan =>
  ({
    ...scan,
    id: asId(scan.id),
    activityId: activity.id,
    signupId: asId(scan.signupId ?? ''),
    happenedAt: instant(scan.happenedAt),
    by: 'steward',
    ...(letThrough ? {} : { refused: 'unknown' }),
  }) as Scan;

const expectedOf = (scans: readonly UploadedScan[], number: number) =>
  foldScans(scans.filter(({ signupId }) => signupId === signupOf(number)).map(asScan));

/** Counted minute by minute, without the product's rules; nobody who is still inside has minutes yet. */
function minutesByHand(facts: readonly Recorded[], number: number): number {
  const undone = new Set(facts.map(({ scan }) => scan.annuls));
  const own = facts
    .filter((fact) => fact.number === number && fact.scan.letThrough)
    .filter(({ scan }) => scan.annuls === undefined && !undone.has(scan.id))
    .map(({ scan: { id, kind }, minute }) => ({ id, kind, minute }));
  const { minutes, isInside } = byHand(own, { sessions: [{ from: 0, to: 240 }], breakMinutes: 20 }, false);
  return isInside ? 0 : minutes;
}

const minutesOf = async (number: number) =>
  (await answerOf(await cloud.session(`open-${number}`), 'my-records')).totalMinutes;

/** Holds count and minutes against the pure rules over the scans that are stored; answers their ids. */
async function asTheRulesSay(facts: readonly Recorded[]): Promise<readonly string[]> {
  const stored = new Set((await cloud.documents('scans')).map(({ _id }) => String(_id)));
  const own = facts.filter(({ scan }) => stored.has(scan.id));
  const scans = own.map(({ scan }) => scan);
  const states = Array.from({ length: PEOPLE }, (_, number) => expectedOf(scans, number));
  // Where everybody was turned away, nobody was counted.
  const [count = { inside: [], left: [] }] = await cloud.documents('gates');
  const counted = (field: 'inside' | 'left') => [...(count[field] as readonly string[])].sort();
  const inside = states.flatMap((state, number) => (state.inside === undefined ? [] : [`v${number}`]));
  expect(counted('inside')).toEqual(inside);
  const left = states.flatMap(({ inside: one, stays }, number) =>
    one === undefined && stays.length > 0 ? [`v${number}`] : [],
  );
  expect(counted('left')).toEqual(left);
  const minutes = await Promise.all(states.map((_, number) => minutesOf(number)));
  expect(minutes).toEqual(states.map((_, number) => minutesByHand(own, number)));
  return [...stored].sort();
}

const idsOf = (facts: readonly Recorded[]) => facts.map(({ scan }) => scan.id).sort();

/** An empty gate at its usual hour, and the two phones of its steward. */
async function freshGate(): Promise<void> {
  await cloud.reset();
  await cloud.clock(new Date(after(200)).toISOString());
  gates = await Promise.all([1, 2].map(() => cloud.session(`open-${STEWARD}`)));
}

test('cut up, doubled, shuffled and sent by two phones at once over a bad wire, scans fold to what pure rules say', async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ facts, calls, seed }) => {
      await freshGate();
      await cloud.chaos({ seed, rate: 0.08, kinds: ['busy', 'delay', 'conflict', 'drop-answer'] });
      await Promise.all(calls.map((call, at) => deliver(sendBy(gates[at % 2] as CloudSession), call)));
      await cloud.chaos(null);
      expect(await asTheRulesSay(facts)).toEqual(idsOf(facts));
    }),
    // A failure is told at once: shrinking would take minutes of calls.
    { numRuns: 4, endOnFailure: true },
  );
}, 240_000);

test('however many gates upload about the same person at once, the count ends as the scans say', async () => {
  await cloud.reset();
  await cloud.clock(new Date(after(200)).toISOString());
  const steward = await cloud.session(`open-${STEWARD}`);
  const countOf = async (): Promise<unknown> => {
    const [{ inside, left } = {}] = await cloud.documents('gates');
    return { inside, left };
  };
  await cloud.chaos({ seed: 3, rate: 0.3, kinds: ['delay'] });
  for (let round = 0; round < 8; round += 1) {
    const minutes = round * 20;
    const scans = [0, 2, 4, 6, 8].map((later) =>
      anUpload(later % 4 === 0 ? 'in' : 'out', { minutes: minutes + later, device: `phone-a${later}` }),
    );
    await Promise.all(scans.map((scan) => deliver(sendBy(steward), [scan])));
    expect(await countOf()).toEqual({ inside: ['v0'], left: [] });
    await deliver(sendBy(steward), [anUpload('out', { minutes: minutes + 9 })]);
    expect(await countOf()).toEqual({ inside: [], left: ['v0'] });
  }
  await cloud.chaos(null);
}, 60_000);

/** Every phone delivers its call to a machine that dies meanwhile; answers all scans that they heard of. */
async function heardBy(
  machine: Mortal,
  calls: readonly (readonly UploadedScan[])[],
  lost: readonly boolean[],
) {
  const heard = calls.map((call, at) => {
    const send = sendBy(gates[at % 2] as CloudSession);
    return deliver((scans) => machine.attempt(() => send(scans)), call, lost[at]);
  });
  return (await Promise.all(heard)).flat();
}

/** By call: whether its phone gets lost. */
const whoGetsLost = fc.array(fc.constantFrom(true, true, false), { minLength: 5, maxLength: 5 });
/** Every call asks the database more often, also one that brings nothing new. */
const LEAST_REQUESTS = 9;

test('wherever the power goes while scans come in, all acknowledged stand and count once, even if the phone is never seen again', async () => {
  await cloud.stop();
  cloud = await aCloud(gateSeeded({ people: PEOPLE, activity }), { durable: true, maxInstances: 3 });
  await fc.assert(
    fc.asyncProperty(
      deliveries,
      aCut(LEAST_REQUESTS),
      whoGetsLost,
      async ({ facts, calls, seed }, cut, lost) => {
        await freshGate();
        const machine = mortal(cloud, {
          seed,
          rate: 0.05,
          kinds: ['busy', 'delay', 'conflict', 'drop-answer'],
        });
        await machine.loseAt({ ...cut, at: cut.at * calls.length });
        const heard = await heardBy(machine, calls, lost);
        await machine.spare();
        for (let round = 0; round < 2; round += 1) {
          await cloud.advance(2);
          expect(await cloud.timer('timer')).toMatchObject([{ ok: true }]);
        }
        expect(machine.deaths()).toBe(1);
        const stored = await asTheRulesSay(facts);
        expect(stored).toEqual(expect.arrayContaining(lost.includes(true) ? heard : idsOf(facts)));
        expect(idsOf(facts)).toEqual(expect.arrayContaining([...stored]));
      },
    ),
    runsOf(3),
  );
}, 240_000);
