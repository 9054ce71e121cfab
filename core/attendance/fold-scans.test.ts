import fc from 'fast-check';
import { aDuty, aScan, at } from '../../tests/builders/attendance';
import { hourRulesOn } from '../hours/rules';
import { serviceMinutes } from '../record/service-minutes';
import { asId, type ScanId } from '../shared/ids';
import { type Instant, MINUTE } from '../shared/instant';
import { closingsAtPlannedEnd } from './close-at-planned-end';
import { foldScans } from './fold-scans';
import type { Scan } from './scan';
import { scansBySignup } from './scan-order';

const minute = (when: Instant) => (when - at(0)) / MINUTE;
const times = (scans: readonly Scan[]) =>
  foldScans(scans).stays.map((stay) => [minute(stay.inAt), minute(stay.outAt)]);

test('somebody with no scan is not inside and has not stayed', () => {
  expect(foldScans([])).toEqual({ open: [], stays: [], forgotten: false, withoutEffect: [] });
});

test('in and out make a stay; leaving for lunch makes two', () => {
  expect(times([aScan('in', 0), aScan('out', 90), aScan('in', 120), aScan('out', 180)])).toEqual([
    [0, 90],
    [120, 180],
  ]);
});

test('when two gates let the same person in, both facts are kept and the first counts', () => {
  const first = aScan('in', 0, { device: 'phone-a1' });
  const second = aScan('in', 1, { device: 'phone-b2' });
  const state = foldScans([second, first]);
  expect(state.inside).toBe(first);
  expect(state.withoutEffect).toEqual([second.id]);
});

test('two gates in the same millisecond are told apart by id, on every phone the same', () => {
  const one = aScan('in', 0);
  const other = aScan('in', 0);
  expect(foldScans([one, other])).toEqual(foldScans([other, one]));
});

test('of two scans out the first counts', () => {
  expect(times([aScan('in', 0), aScan('out', 60), aScan('out', 70)])).toEqual([[0, 60]]);
});

test('an out of somebody who never came in is kept without effect', () => {
  const out = aScan('out', 60);
  expect(foldScans([out])).toMatchObject({ stays: [], withoutEffect: [out.id] });
});

test('somebody turned away was never inside', () => {
  expect(foldScans([aScan('in', 0, { refused: 'waiting' })]).inside).toBeUndefined();
});

test('an undone scan never happened, and its undoing is no scan of its own', () => {
  const wrong = aScan('out', 10);
  const undone = aScan('out', 11, { annuls: wrong.id, reason: '扫错了人' });
  expect(times([aScan('in', 0), wrong, undone, aScan('out', 60)])).toEqual([[0, 60]]);
  expect(times([undone, aScan('out', 60), wrong, aScan('in', 0)])).toEqual([[0, 60]]);
});

test('undoing an undoing, or each other, ends: only scans of people can be undone', () => {
  const one = aScan('in', 1, { id: asId<ScanId>('one'), annuls: asId<ScanId>('other') });
  const other = aScan('in', 2, { id: asId<ScanId>('other'), annuls: asId<ScanId>('one') });
  const real = aScan('in', 0);
  expect(foldScans([one, other, real]).inside).toBe(real);
});

test('what the clock wrote closes a stay left open, and says so', () => {
  const clock = aScan('out', 180, { method: 'planned-end', by: 'clock' });
  const state = foldScans([clock, aScan('in', 0)]);
  expect(state).toMatchObject({ forgotten: true, stays: [{ outAt: at(180), closedByClock: true }] });
});

test('a real scan out that arrives after the clock has its way, earlier or later than the planned end', () => {
  const clock = aScan('out', 180, { method: 'planned-end', by: 'clock' });
  expect(times([aScan('in', 0), clock, aScan('out', 200)])).toEqual([[0, 200]]);
  expect(times([aScan('in', 0), clock, aScan('out', 100)])).toEqual([[0, 100]]);
  expect(foldScans([aScan('in', 0), clock, aScan('out', 100)])).toMatchObject({ forgotten: false });
});

test('who came in after the planned end and forgot to leave has stayed for no time', () => {
  const clock = aScan('out', 180, { method: 'planned-end', by: 'clock' });
  expect(times([aScan('in', 190), clock])).toEqual([[190, 190]]);
});

describe('a duty of two days, nine to noon', () => {
  const duty = aDuty({ endsAt: at(1440 + 180) });

  test('a check-out forgotten on the first day ends that day, and the second day stands for itself', () => {
    const scans = [aScan('in', 0), aScan('in', 1440), aScan('out', 1440 + 60)];
    const state = foldScans(scans, duty);
    expect(state.stays).toMatchObject([{ inAt: at(1440), outAt: at(1500) }]);
    const closings = closingsAtPlannedEnd(state, duty, at(241));
    expect(closings).toMatchObject([{ id: 'planned-end:reading:wang:2026-11-29', happenedAt: at(180) }]);
    expect(foldScans([...closings, ...scans], duty)).toMatchObject({
      stays: [
        { inAt: at(0), outAt: at(180), closedByClock: true },
        { inAt: at(1440), outAt: at(1500), closedByClock: false },
      ],
      open: [],
    });
  });

  test('who is inside on both days is closed on each when its gate has closed', () => {
    const state = foldScans([aScan('in', 1440), aScan('in', 0)], duty);
    expect(state).toMatchObject({ inside: { happenedAt: at(1440) }, open: [{}, {}] });
    expect(closingsAtPlannedEnd(state, duty, at(1440))).toHaveLength(1);
    expect(closingsAtPlannedEnd(state, duty, at(1440 + 241)).map(({ id }) => id)).toEqual([
      'planned-end:reading:wang:2026-11-29',
      'planned-end:reading:wang:2026-11-30',
    ]);
  });

  test('who leaves late, after the gate of the first day has closed, leaves that day', () => {
    expect(foldScans([aScan('in', 0), aScan('out', 600)], duty).stays).toMatchObject([{ outAt: at(600) }]);
  });
});

test('a phone whose clock is wrong by a known time is put in order by the server’s clock', () => {
  const fast = { device: 'phone-b2', skewMs: 30 * MINUTE };
  expect(times([aScan('in', 0), aScan('out', 90, fast), aScan('in', 70), aScan('out', 80)])).toEqual([
    [0, 60],
    [70, 80],
  ]);
});

test('scans of several people are told apart, scans of nobody known are left out', () => {
  const { signupId: _, ...unknown } = aScan('in', 0);
  expect(
    [...scansBySignup([aScan('in', 0), unknown, aScan('out', 5)]).values()].map((own) => own.length),
  ).toEqual([2]);
});

describe('whatever way scans take to a machine', () => {
  const duty = aDuty({ breakMinutes: 30 });
  const shape = fc.record({
    kind: fc.constantFrom('in' as const, 'out' as const),
    minute: fc.integer({ min: -70, max: 300 }),
    device: fc.constantFrom('phone-a1', 'phone-b2'),
    fate: fc.constantFrom('stands', 'stands', 'stands', 'undone', 'refused', 'clock'),
    delivered: fc.integer({ min: 1, max: 3 }),
  });

  interface Fact {
    readonly scan: Scan;
    readonly delivered: number;
    readonly counts: boolean;
  }

  const factsOf = (shapes: readonly (typeof shape extends fc.Arbitrary<infer T> ? T : never)[]): Fact[] =>
    shapes.flatMap(({ kind, minute, device, fate, delivered }): Fact[] => {
      if (fate === 'clock') {
        const scan = aScan('out', 180, { id: asId('planned-end:wang'), method: 'planned-end', by: 'clock' });
        return [{ scan, delivered, counts: false }];
      }
      const scan = aScan(kind, minute, {
        device,
        ...(fate === 'refused' ? { refused: 'waiting' as const } : {}),
      });
      const fact = { scan, delivered, counts: fate === 'stands' };
      return fate === 'undone'
        ? [fact, { scan: aScan(kind, minute + 1, { annuls: scan.id }), delivered, counts: false }]
        : [fact];
    });

  /** Minute by minute: somebody is inside when the last thing that counted up to then was an «in». */
  function attendedMinutes(facts: readonly Fact[]): number {
    const counted = facts
      .filter((fact) => fact.counts)
      .map((fact) => fact.scan)
      .sort((one, other) => one.happenedAt - other.happenedAt || (one.id < other.id ? -1 : 1));
    const hasClock = facts.some((fact) => fact.scan.method === 'planned-end');
    let minutes = 0;
    for (let minute = -80; minute < 400; minute += 1) {
      const past = counted.filter((scan) => scan.happenedAt <= at(minute));
      const isLast = !counted.some((scan) => scan.kind === 'out' && scan.happenedAt > at(minute));
      const isInside = past[past.length - 1]?.kind === 'in';
      // The open end counts up to the planned end if the clock wrote one, else not at all.
      minutes += isInside && (!isLast || (hasClock && minute < 180)) ? 1 : 0;
    }
    return minutes;
  }

  test('duplicated, delayed and in any order, state and minutes are the same as counted minute by minute', () => {
    const deliveries = fc
      .array(shape, { maxLength: 9 })
      .map(factsOf)
      .chain((facts) => {
        const copies = facts.flatMap((fact) => Array.from({ length: fact.delivered }, () => fact.scan));
        const order = fc.shuffledSubarray(copies, { minLength: copies.length, maxLength: copies.length });
        return order.map((arrived) => ({ facts, arrived }));
      });
    fc.assert(
      fc.property(deliveries, ({ facts, arrived }) => {
        const straight = foldScans(facts.map((fact) => fact.scan));
        const state = foldScans(arrived);
        expect(state).toEqual(straight);
        const attended = state.stays.reduce((all, stay) => all + (stay.outAt - stay.inAt) / MINUTE, 0);
        expect(attended).toBe(attendedMinutes(facts));
        const rules = hourRulesOn('2026-11-29');
        expect(serviceMinutes(state.stays, duty, rules)).toBe(serviceMinutes(straight.stays, duty, rules));
      }),
      { numRuns: 500 },
    );
  });

  test('two facts that claim one id end the same whichever arrives first', () => {
    fc.assert(
      fc.property(fc.array(shape, { minLength: 2, maxLength: 6 }), (shapes) => {
        const claims = factsOf(shapes).map((fact) => ({ ...fact.scan, id: asId<ScanId>('the-same-id') }));
        expect(foldScans(claims)).toEqual(foldScans([...claims].reverse()));
      }),
    );
  });

  test('the clock writes the same fact however often it comes round, and nothing once somebody has left', () => {
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 8 }), (shapes) => {
        const scans = factsOf(shapes).map((fact) => fact.scan);
        const written = closingsAtPlannedEnd(foldScans(scans), duty, at(241));
        const closed = foldScans([...scans, ...written, ...written]);
        expect(closed.inside).toBeUndefined();
        expect(closingsAtPlannedEnd(closed, duty, at(241))).toEqual([]);
        expect(
          closed.stays.every((stay) => !stay.closedByClock || stay.outAt <= Math.max(duty.endsAt, stay.inAt)),
        ).toBe(true);
      }),
    );
  });
});

test('the clock waits while people may still scan out', () => {
  const state = foldScans([aScan('in', 0)]);
  expect(closingsAtPlannedEnd(state, aDuty(), at(240))).toEqual([]);
  expect(closingsAtPlannedEnd(state, aDuty(), at(241))).toMatchObject([
    { id: 'planned-end:reading:wang', kind: 'out', happenedAt: at(180), by: 'clock' },
  ]);
});
