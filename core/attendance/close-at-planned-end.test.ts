import fc from 'fast-check';
import { aDuty, aScan, at } from '../../tests/builders/attendance';
import { closingsAtPlannedEnd, type PlannedUnlessCancelled } from './close-at-planned-end';
import { foldScans, sessionOfScan } from './fold-scans';
import type { Scan } from './scan';
import { sessionsOf } from './sessions';

const DAY = 1440;
const LONG_AFTER = at(9 * DAY);
const oneDay = aDuty();
const threeDays = aDuty({ endsAt: at(2 * DAY + 180) });

/** The fold once the clock has been round. */
function closed(scans: readonly Scan[], planned: PlannedUnlessCancelled) {
  const closings = closingsAtPlannedEnd(foldScans(scans, planned), planned, LONG_AFTER);
  return foldScans([...closings, ...scans], planned);
}

test('who was inside when the activity was called off is closed at that moment, once the gate has closed', () => {
  const planned = { ...oneDay, cancelledAt: at(30) };
  const state = foldScans([aScan('in', 0)], planned);
  expect(closingsAtPlannedEnd(state, planned, at(240))).toEqual([]);
  expect(closingsAtPlannedEnd(state, planned, at(241))).toMatchObject([
    { id: 'planned-end:reading:wang', method: 'planned-end', happenedAt: at(30) },
  ]);
  expect(closed([aScan('in', 0)], planned).stays).toMatchObject([{ inAt: at(0), outAt: at(30) }]);
});

test('called off after the planned end of a duty, its people are closed at that end', () => {
  expect(closed([aScan('in', 0)], { ...oneDay, cancelledAt: at(200) }).stays).toMatchObject([
    { outAt: at(180) },
  ]);
});

test('a real scan out after the activity was called off outranks the clock', () => {
  const planned = { ...oneDay, cancelledAt: at(30) };
  const clock = closingsAtPlannedEnd(foldScans([aScan('in', 0)]), planned, LONG_AFTER);
  expect(foldScans([...clock, aScan('in', 0), aScan('out', 50)], planned).stays).toMatchObject([
    { outAt: at(50), closedByClock: false },
  ]);
});

test('of three days called off in the second, the first counts whole, the second in part, the third not at all', () => {
  const planned = { ...threeDays, cancelledAt: at(DAY + 30) };
  const scans = [aScan('in', 0), aScan('in', DAY), aScan('in', 2 * DAY)];
  expect(closed(scans, planned)).toMatchObject({
    open: [],
    stays: [
      { inAt: at(0), outAt: at(180) },
      { inAt: at(DAY), outAt: at(DAY + 30) },
      { inAt: at(2 * DAY), outAt: at(2 * DAY) },
    ],
  });
});

test('called off at the very end of the first day, the second day is still closed as the second', () => {
  expect(closed([aScan('in', 0), aScan('in', DAY)], { ...threeDays, cancelledAt: at(180) })).toMatchObject({
    open: [],
    stays: [
      { inAt: at(0), outAt: at(180) },
      { inAt: at(DAY), outAt: at(DAY) },
    ],
  });
});

test('whenever it is called off and whatever was scanned, nobody stays open, nor longer than plan and cancellation allow', () => {
  const scan = fc.record({
    kind: fc.constantFrom('in' as const, 'out' as const),
    minute: fc.integer({ min: -70, max: 3 * DAY }),
  });
  const plans = fc.record({
    duty: fc.constantFrom(oneDay, threeDays, aDuty({ endsAt: at(3 * DAY) })),
    cancelled: fc.option(fc.integer({ min: -60, max: 3 * DAY }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(scan, { maxLength: 8 }), plans, (shapes, { duty, cancelled }) => {
      const cancelledAt = cancelled === undefined ? undefined : at(cancelled);
      const planned = { ...duty, cancelledAt };
      const scans = shapes.map(({ kind, minute }) => aScan(kind, minute));
      const closings = closingsAtPlannedEnd(foldScans(scans, planned), planned, LONG_AFTER);
      const state = foldScans([...closings, ...scans], planned);
      expect(state).toEqual(foldScans([...scans].reverse().concat(closings, closings), planned));
      expect(state.open).toEqual([]);
      expect(closingsAtPlannedEnd(state, planned, LONG_AFTER)).toEqual([]);
      for (const { inAt, inScan, outAt } of state.stays.filter(({ closedByClock }) => closedByClock)) {
        const end = sessionOfScan(sessionsOf(planned), inScan)?.endsAt ?? 0;
        expect(outAt).toBe(Math.max(inAt, Math.min(end, cancelledAt ?? end)));
      }
    }),
    { numRuns: 500 },
  );
});
