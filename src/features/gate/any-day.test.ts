import fc from 'fast-check';
import type { UploadedScan } from '#core/attendance/calls';
import { foldScans } from '#core/attendance/fold-scans';
import type { Scan } from '#core/attendance/scan';
import { MINUTE } from '#core/shared/instant';
import { ACTIVITY, entryOf, passOf, peopleOf, STARTS_AT } from './fixtures/a-gate';
import { aPhone, type GatePhone, type Time, watchClock } from './fixtures/a-phone';
import { fault, type Server, startServer } from './fixtures/a-server';
import type { App } from './fixtures/an-app';
import { asFact, type OwnScan } from './own-scans';

const ID = 'a1';
/** People of the roster; the one after them walks in. */
const PEOPLE = 4;
const DUTY = 'd1';
/** A scan that failed before goes up alone, and three failures end a round. */
const MOST_ROUNDS = 40;

const phone = fc.nat(1);
const when = { phone, minutes: fc.constantFrom(0.02, 0.5, 3, 15) };
const of = <TWhat extends string>(what: TWhat) => fc.constant(what);

/** What happens one after another at a gate with two phones. */
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      ...{ what: of('scan'), ...when, person: fc.nat(PEOPLE) },
      kind: fc.constantFrom('in' as const, 'out' as const),
      by: fc.constantFrom('pass' as const, 'number' as const, 'roster' as const, 'forged' as const),
      /** While the phone is synchronising already. */
      meanwhile: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: of('undo'), ...when }) },
  { weight: 3, arbitrary: fc.record({ what: of('sync'), ...when }) },
  { weight: 2, arbitrary: fc.record({ what: of('signal'), ...when, isThere: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ what: of('die'), ...when, writes: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ what: of('stop'), ...when }) },
  {
    weight: 2,
    /** Somebody sets the phone's clock: until it hears the server again, it corrects by a skew that is wrong. */
    arbitrary: fc.record({ what: of('clock'), ...when, aheadMinutes: fc.integer({ min: -10, max: 10 }) }),
  },
  { weight: 2, arbitrary: fc.record({ what: of('trouble'), ...when, lost: fc.nat(2), faults: fc.nat(2) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type ScanStep = Extract<Step, { readonly what: 'scan' }>;

/** A day at the gate: the server, the phones, and every scan that a phone has shown as taken. */
interface Day {
  readonly server: Server;
  readonly time: Time;
  readonly phones: readonly [GatePhone, GatePhone];
  readonly shown: Map<string, OwnScan>;
  /** How many answers are yet to be lost on the way back, and how many calls the server fails at. */
  lost: number;
  faults: number;
}

const factOf = (scan: UploadedScan): Scan =>
  asFact(ID, { scan, standing: 'stored', ...(!scan.letThrough && { refused: 'unknown' }) }, 'somebody');

function morning(): Day {
  watchClock();
  const time: Time = { now: STARTS_AT };
  const server = startServer(peopleOf(PEOPLE));
  const phones = [aPhone(ID, time, 0), aPhone(ID, time, 7 * MINUTE)] as const;
  return { server, time, phones, shown: new Map(), lost: 0, faults: 0 };
}

/** Puts the server where the phone on the table can, or cannot, reach it. */
function reach(day: Day, { hasSignal }: GatePhone): void {
  const { server, time } = day;
  const spend = (what: 'lost' | 'faults'): boolean => {
    day[what] -= 1;
    return day[what] >= 0;
  };
  server.now = () => time.now;
  server.scans = () => [...server.stored.values()].map(factOf);
  server.losesAnswer = () => spend('lost');
  server.trouble = () => {
    if (!hasSignal) {
      throw new TypeError('Failed to fetch');
    }
    server.version = `version-${String(server.stored.size).padStart(9, '0')}`;
    return spend('faults') ? fault('INTERNAL') : undefined;
  };
}

/** Does something on a phone, and takes note of all that it has shown as taken since. */
async function onPhone(day: Day, own: GatePhone, run: (app: App) => Promise<unknown>): Promise<void> {
  reach(day, own);
  const app = await own.use(run);
  const ids = app.useGate.getState().own.map(({ scan }) => scan.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const one of app.useGate.getState().own) {
    day.shown.set(one.scan.id, day.shown.get(one.scan.id) ?? one);
  }
}

function held({ person, by }: ScanStep, now: number) {
  const { entryNo, signupId, volunteerNo } = entryOf(person);
  if (person === PEOPLE) {
    return { method: 'walk-in', dutyId: DUTY, volunteerNo } as const;
  }
  const pass = passOf(person, now);
  const ways = {
    pass: { method: 'pass', text: pass },
    forged: { method: 'pass', text: `${pass.slice(0, -2)}AA` },
    number: { method: 'number', entryNo },
    roster: { method: 'roster', signupId },
  } as const;
  return ways[by];
}

const take = (day: Day, one: ScanStep) => async (app: App) => {
  const flying = one.meanwhile ? app.syncGate('asked') : undefined;
  app.takeScan(held(one, day.time.now), one.kind);
  await flying;
  await app.syncGate('scan');
};

const undo = async (app: App) => {
  const own = app.useGate.getState().own.map(({ scan }) => scan);
  const last = own.filter(({ id, annuls }) => annuls === undefined && !own.some((one) => one.annuls === id));
  const [undone] = last.slice(-1);
  if (undone !== undefined) {
    app.undoScan(undone, '扫错了人');
  }
  await app.syncGate('scan');
};

async function happen(day: Day, one: Step): Promise<void> {
  day.time.now += one.minutes * MINUTE;
  const own = day.phones[one.phone === 0 ? 0 : 1];
  switch (one.what) {
    case 'scan':
      return onPhone(day, own, take(day, one));
    case 'undo':
      return onPhone(day, own, undo);
    case 'sync':
      return onPhone(day, own, (app) => app.syncGate('asked'));
    case 'signal':
      own.hasSignal = one.isThere;
      return;
    case 'clock':
      own.aheadMs = one.aheadMinutes * MINUTE;
      return;
    case 'die':
      own.dies = one.writes;
      return;
    case 'stop':
      own.stop();
      return;
    case 'trouble':
      Object.assign(day, { lost: one.lost, faults: one.faults });
  }
}

/** In the evening both phones are opened once more with a good network. Answers the app of each. */
async function evening(day: Day): Promise<readonly App[]> {
  const apps: App[] = [];
  Object.assign(day, { lost: 0, faults: 0 });
  for (const own of [...day.phones, ...day.phones]) {
    Object.assign(own, { hasSignal: true, dies: undefined });
    own.stop();
    await onPhone(day, own, async (app) => {
      await app.syncGate('asked');
      for (
        let round = 0;
        round < MOST_ROUNDS && app.waitingOf(app.useGate.getState()).length > 0;
        round += 1
      ) {
        await app.syncGate('asked');
      }
      apps.push(app);
    });
  }
  return apps.slice(-2);
}

const withoutPass = ({ pass: _pass, ...rest }: UploadedScan) => rest;

/** Everything that was ever shown, person by person. */
function shownByPerson({ shown }: Day): readonly (readonly Scan[])[] {
  const byPerson = new Map<string, Scan[]>();
  for (const { scan } of shown.values()) {
    const fact = factOf(scan);
    const person = fact.signupId ?? fact.volunteerNo ?? '';
    byPerson.set(person, [...(byPerson.get(person) ?? []), fact]);
  }
  return [...byPerson.values()];
}

/** Where somebody stands, and their milliseconds inside, by hand from the times that were written down: in and out in turn. */
function byHand(scans: readonly Scan[]) {
  const taken = scans.filter(({ refused }) => refused === undefined);
  const undone = new Set(taken.map(({ annuls }) => annuls));
  const moments = taken
    .filter(({ id, annuls }) => annuls === undefined && !undone.has(id))
    .map(({ id, kind, happenedAt, skewMs = 0 }) => ({ id, kind, at: happenedAt - skewMs }))
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  let served: number | undefined;
  let since: number | undefined;
  for (const { kind, at } of moments) {
    if (kind === 'in') {
      since ??= at;
    } else if (since !== undefined) {
      served = (served ?? 0) + at - since;
      since = undefined;
    }
  }
  return { isInside: since !== undefined, served };
}

/** Who is inside and who has left, by hand. */
function countsBy(day: Day) {
  const states = shownByPerson(day).map(byHand);
  const present = states.filter(({ isInside }) => isInside).length;
  const left = states.filter(({ isInside, served }) => !isInside && served !== undefined).length;
  return { present, left };
}

const [PLANNED] = ACTIVITY.duties;

/** Where somebody stands and how long they were inside, by the one rule. */
function folded(scans: readonly Scan[]) {
  const { inside, stays } = foldScans(scans, PLANNED);
  const served = stays.reduce((sum, { inAt, outAt }) => sum + outAt - inAt, 0);
  return { isInside: inside !== undefined, served: stays.length === 0 ? undefined : served };
}

/** What a phone's book says of the person whose scans these are. */
function bookedBy(app: App, [first]: readonly Scan[]) {
  const { signupId = '', volunteerNo } = first ?? {};
  const who =
    signupId === ''
      ? ({ method: 'walk-in', dutyId: DUTY, ...(volunteerNo !== undefined && { volunteerNo }) } as const)
      : ({ method: 'roster', signupId } as const);
  return folded(app.useGate.getState().book?.scansOf(who) ?? []);
}

test('whatever happens to two phones in a day, every scan that was shown is on the server once and as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 40 }), async (steps) => {
      const day = morning();
      for (const own of day.phones) {
        await onPhone(day, own, (app) => app.syncGate('asked'));
      }
      for (const one of steps) {
        await happen(day, one);
      }
      const apps = await evening(day);
      const there = [...day.server.stored.values()].map(withoutPass);
      const shown = [...day.shown.values()].map(({ scan }) => withoutPass(scan));
      const byId = (one: { readonly id: string }, other: { readonly id: string }) =>
        one.id < other.id ? -1 : 1;
      expect(there.sort(byId)).toEqual(shown.sort(byId));
      for (const app of apps) {
        expect(app.waitingOf(app.useGate.getState())).toEqual([]);
        expect(app.useGate.getState().book?.counts()).toMatchObject(countsBy(day));
        for (const scans of shownByPerson(day)) {
          expect([folded(scans), bookedBy(app, scans)]).toEqual([byHand(scans), byHand(scans)]);
        }
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('a phone that was started again and whose clock was set back names no two scans alike', async () => {
  const day = morning();
  const [own] = day.phones;
  await onPhone(day, own, (app) => app.syncGate('asked'));
  for (const person of [0, 1]) {
    const { entryNo } = entryOf(person);
    own.stop();
    await onPhone(day, own, async (app) => void app.takeScan({ method: 'number', entryNo }, 'in'));
    day.time.now += MINUTE;
    own.aheadMs -= MINUTE;
  }
  expect(day.shown.size).toBe(2);
  await evening(day);
  expect(day.server.stored.size).toBe(2);
});
