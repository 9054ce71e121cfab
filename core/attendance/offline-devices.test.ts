import fc from 'fast-check';
import { aDuty, aGateActivity, anEntry, at } from '../../tests/builders/attendance';
import { byHand, type HandPlan } from '../../tests/builders/minute-by-minute';
import { hourRulesOn } from '../hours/rules';
import { serviceMinutes } from '../record/service-minutes';
import { asId, type SignupId } from '../shared/ids';
import { instant } from '../shared/instant';
import { closingsAtPlannedEnd } from './close-at-planned-end';
import { foldScans } from './fold-scans';
import { judgeScan } from './judge-scan';
import type { Scan } from './scan';

const PLANS: readonly HandPlan[] = [
  { sessions: [{ from: 0, to: 180 }], breakMinutes: 30 },
  { sessions: [{ from: 660, to: 1080 }], breakMinutes: 0 },
  { sessions: [0, 1440, 2880].map((from) => ({ from, to: from + 180 })), breakMinutes: 20 },
];
const LONG_AFTER = at(10_000);

const dutyOf = ({ sessions, breakMinutes }: HandPlan) => {
  const [from = 0, to = 0] = [sessions[0]?.from, sessions[sessions.length - 1]?.to];
  return aDuty({ startsAt: at(from), endsAt: at(to), breakMinutes });
};

/** What happens one after another: somebody stands before a phone, or a phone has signal for a moment. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('scan' as const),
      device: fc.nat(3),
      person: fc.nat(2),
      kind: fc.constantFrom('in' as const, 'out' as const),
      later: fc.constantFrom(0, 1, 7, 40, 200),
      isUndone: fc.constantFrom(false, false, false, false, true),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('sync' as const),
      device: fc.nat(3),
      /** How many scans arrive, and of how many the phone hears, before it dies or the signal goes. */
      arrive: fc.nat(6),
      heard: fc.nat(6),
      isBackwards: fc.boolean(),
      downloads: fc.boolean(),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Device {
  readonly skewMs: number;
  readonly outbox: Map<string, Scan>;
  readonly known: Map<string, Scan>;
}

interface World {
  readonly plan: HandPlan;
  readonly devices: readonly Device[];
  readonly server: Map<string, Scan>;
  /** Every scan that some phone let through, as the steward saw it happen. */
  readonly accepted: { readonly scan: Scan; readonly minute: number }[];
  minute: number;
}

const signupOf = (person: number) => asId<SignupId>(`reading:p${person}`);
const ofPerson = (scans: Iterable<Scan>, person: number) =>
  [...scans].filter((scan) => scan.signupId === signupOf(person));

let made = 0;

function take(
  world: World,
  { device: number, person, kind, later, isUndone }: Extract<Step, { what: 'scan' }>,
) {
  const { devices, plan, accepted } = world;
  const device = devices[number % devices.length] as Device;
  world.minute += later;
  made += 1;
  const scan: Scan = {
    // The id’s beginning is the device’s, so that ids do not follow the order of events.
    id: asId(`d${number % devices.length}-scan-${String(made).padStart(8, '0')}`),
    ...{ activityId: asId('reading'), signupId: signupOf(person), kind, by: 'steward', method: 'roster' },
    ...{
      device: `phone-${number}`,
      happenedAt: instant(at(world.minute) + device.skewMs),
      skewMs: device.skewMs,
    },
  };
  const duty = dutyOf(plan);
  const verdict = judgeScan(scan, {
    activity: aGateActivity({ duties: [duty], startsAt: duty.startsAt, endsAt: duty.endsAt }),
    entry: anEntry({ signupId: signupOf(person), dutyId: duty.id }),
    scans: ofPerson([...device.known.values(), ...device.outbox.values()], person),
    verify: () => false,
  });
  const fact: Scan = verdict.kind === 'accepted' ? scan : { ...scan, refused: verdict.kind };
  device.outbox.set(fact.id, fact);
  if (verdict.kind !== 'accepted') {
    return;
  }
  accepted.push({ scan, minute: world.minute });
  if (isUndone) {
    const undoing: Scan = { ...scan, id: asId(`${scan.id}-undone`), annuls: scan.id };
    device.outbox.set(undoing.id, undoing);
  }
}

/** Uploads alone, each once for all that is heard of it; what was not heard of is sent again some other time. */
function sync(
  { devices, server }: World,
  { device: number, arrive, heard, isBackwards, downloads }: Extract<Step, { what: 'sync' }>,
) {
  const device = devices[number % devices.length] as Device;
  const waiting = [...device.outbox.values()];
  const sent = (isBackwards ? waiting.reverse() : waiting).slice(0, arrive);
  for (const scan of sent) {
    if (!server.has(scan.id)) {
      server.set(scan.id, scan);
    }
  }
  for (const scan of sent.slice(0, heard)) {
    device.outbox.delete(scan.id);
    device.known.set(scan.id, scan);
  }
  if (downloads) {
    for (const scan of server.values()) {
      device.known.set(scan.id, scan);
    }
  }
}

function live(plan: HandPlan, skews: readonly number[], steps: readonly Step[]): World {
  const devices = skews.map((skewMs) => ({ skewMs, outbox: new Map(), known: new Map() }));
  const minute = (plan.sessions[0]?.from ?? 0) - 50;
  const world: World = { plan, devices, server: new Map(), accepted: [], minute };
  for (const one of steps) {
    if (one.what === 'scan') {
      take(world, one);
    } else {
      sync(world, one);
    }
  }
  const everything = { what: 'sync', arrive: 999, heard: 999, isBackwards: true, downloads: true } as const;
  // Twice: what one phone brings the others fetch.
  for (const device of [...devices.keys(), ...devices.keys()]) {
    sync(world, { ...everything, device });
  }
  return world;
}

test('however phones are cut off, doubled, killed and wrong about the time: all that was accepted counts once, everywhere', () => {
  const skews = fc.array(fc.integer({ min: -600_000, max: 600_000 }), { minLength: 1, maxLength: 4 });
  const steps = fc.array(step, { maxLength: 40 });
  fc.assert(
    fc.property(fc.constantFrom(...PLANS), skews, steps, (plan, given, happened) => {
      const { server, devices, accepted } = live(plan, given, happened);
      for (const { scan } of accepted) {
        expect(server.get(scan.id)).toEqual(scan);
      }
      const duty = dutyOf(plan);
      for (const person of [0, 1, 2]) {
        const own = ofPerson(server.values(), person);
        const state = foldScans(own, duty);
        for (const { known } of devices) {
          expect(foldScans(ofPerson(known.values(), person).reverse(), duty)).toEqual(state);
        }
        const closed = foldScans([...closingsAtPlannedEnd(state, duty, LONG_AFTER), ...own], duty);
        const undone = new Set(own.map(({ annuls }) => annuls));
        const counted = accepted
          .filter(({ scan }) => scan.signupId === signupOf(person) && !undone.has(scan.id))
          .map(({ scan: { id, kind }, minute }) => ({ id, kind, minute }));
        expect(serviceMinutes(closed.stays, duty, hourRulesOn('2026-11-29'))).toBe(
          byHand(counted, plan, true).minutes,
        );
        // Nobody is dropped: whoever was let in has a stay, however it ended.
        expect(closed.stays.length > 0).toBe(counted.some(({ kind }) => kind === 'in'));
      }
    }),
    { numRuns: 300 },
  );
});

test('a phone that has just learnt of everything agrees with the server on the next person', () => {
  const steps = fc.array(step, { maxLength: 30 });
  fc.assert(
    fc.property(steps, (happened) => {
      const plan = PLANS[0] as HandPlan;
      const world = live(plan, [0, 90_000], happened);
      const duty = dutyOf(plan);
      const verdictWith = (scans: Iterable<Scan>) =>
        judgeScan(
          {
            ...{
              id: asId('next-scan-00000001'),
              activityId: asId('reading'),
              signupId: signupOf(0),
              kind: 'in',
            },
            ...{ by: 'steward', device: 'phone-9', method: 'roster', happenedAt: at(world.minute) },
          },
          {
            activity: aGateActivity({ duties: [duty] }),
            entry: anEntry({ signupId: signupOf(0) }),
            scans: ofPerson(scans, 0),
            verify: () => false,
          },
        );
      const verdict = verdictWith(world.server.values());
      expect(world.devices.map(({ known }) => verdictWith(known.values()))).toEqual([verdict, verdict]);
    }),
    { numRuns: 100 },
  );
});
