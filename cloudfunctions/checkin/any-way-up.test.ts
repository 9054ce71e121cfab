import fc from 'fast-check';
import type { UploadedScan } from '#core/attendance/calls';
import { foldScans } from '#core/attendance/fold-scans';
import type { Scan } from '#core/attendance/scan';
import { asId } from '#core/shared/ids';
import { instant, MINUTE } from '#core/shared/instant';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { aDuty, anActivity } from '../../tests/builders/an-activity';
import { after, anUpload, gateSeeded, STEWARD, signupOf } from '../../tests/builders/gate';
import { byHand } from '../../tests/builders/minute-by-minute';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

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
  /** Neither undone, nor turned away, nor an undoing. */
  readonly counts: boolean;
}

/** What two phones with wrong clocks recorded, with the undoings. */
const recorded = (moments: readonly Moment[]): readonly Recorded[] =>
  moments.flatMap(({ fate, kind, minutes, off, number, device }): readonly Recorded[] => {
    const shown = { number, device, minutes: minutes + off, skewMs: off * MINUTE };
    const scan = anUpload(kind, { ...shown, letThrough: fate !== 'turned-away' });
    const fact = { scan, number, minute: minutes, counts: fate === 'stands' };
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

/** The outbox of a phone: the same call again until every scan has an answer that is final. */
async function deliver(gate: CloudSession, call: readonly UploadedScan[]): Promise<void> {
  for (let waiting = call; waiting.length > 0; ) {
    const reply = await ask(gate, 'upload-scans', {
      activityId: activity.id,
      sentAt: after(200),
      scans: waiting,
    });
    if (!reply.ok) {
      expect(reply.code).toBe('UNAVAILABLE');
      continue;
    }
    expect(reply.value.outcomes.map(({ id }) => id)).toEqual(waiting.map(({ id }) => id));
    const again = new Set(reply.value.outcomes.flatMap((one) => (one.kind === 'try-again' ? [one.id] : [])));
    expect(reply.value.outcomes.some(({ kind }) => kind === 'rejected')).toBe(false);
    waiting = waiting.filter(({ id }) => again.has(id));
  }
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
  const own = facts
    .filter((fact) => fact.number === number && fact.counts)
    .map(({ scan: { id, kind }, minute }) => ({ id, kind, minute }));
  const { minutes, isInside } = byHand(own, { sessions: [{ from: 0, to: 240 }], breakMinutes: 20 }, false);
  return isInside ? 0 : minutes;
}

const minutesOf = async (number: number) =>
  (await answerOf(await cloud.session(`open-${number}`), 'my-records')).totalMinutes;

test('cut up, doubled, shuffled and sent by two phones at once over a bad wire, scans fold to what pure rules say', async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ facts, calls, seed }) => {
      const scans = facts.map(({ scan }) => scan);
      await cloud.reset();
      await cloud.clock(new Date(after(200)).toISOString());
      gates = await Promise.all([1, 2].map(() => cloud.session(`open-${STEWARD}`)));
      await cloud.chaos({ seed, rate: 0.08, kinds: ['busy', 'delay', 'conflict', 'drop-answer'] });
      await Promise.all(calls.map((call, at) => deliver(gates[at % 2] as CloudSession, call)));
      await cloud.chaos(null);

      expect(await cloud.documents('scans')).toHaveLength(scans.length);
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
      expect(minutes).toEqual(states.map((_, number) => minutesByHand(facts, number)));
    }),
    // A failure is told at once: shrinking would take minutes of calls.
    { numRuns: 6, endOnFailure: true },
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
    await Promise.all(scans.map((scan) => deliver(steward, [scan])));
    expect(await countOf()).toEqual({ inside: ['v0'], left: [] });
    await deliver(steward, [anUpload('out', { minutes: minutes + 9 })]);
    expect(await countOf()).toEqual({ inside: [], left: ['v0'] });
  }
  await cloud.chaos(null);
}, 60_000);

test('a server killed while scans come in loses none that it acknowledged, and counts none twice', async () => {
  await cloud.stop();
  cloud = await aCloud(gateSeeded({ people: PEOPLE, activity }), {
    now: new Date(after(200)).toISOString(),
    durable: true,
  });
  const steward = await cloud.session(`open-${STEWARD}`);
  const scans = [0, 1, 2].flatMap((number) => [
    anUpload('in', { number, minutes: 0 }),
    anUpload('out', { number, minutes: 120 }),
  ]);
  for (const call of [scans.slice(0, 2), scans.slice(2)]) {
    const flying = ask(steward, 'upload-scans', { activityId: activity.id, sentAt: after(200), scans: call });
    await Promise.allSettled([flying, cloud.kill()]);
    await cloud.restart();
    await cloud.clock(new Date(after(200)).toISOString());
  }
  await deliver(steward, scans);
  expect(await cloud.documents('scans')).toHaveLength(scans.length);
  expect(await Promise.all([0, 1, 2].map(minutesOf))).toEqual([110, 110, 110]);
}, 60_000);
