import fc from 'fast-check';
import { calendarDayAt, daysAfter, startOfDay, wallClockAt } from './calendar';
import { instant } from './instant';

test.each([
  ['2026-11-29T01:30:00Z', '2026-11-29', 9, 30, 0],
  ['2026-11-28T16:00:00Z', '2026-11-29', 0, 0, 0],
  ['2026-11-28T15:59:59Z', '2026-11-28', 23, 59, 6],
  ['2024-02-29T04:00:00Z', '2024-02-29', 12, 0, 4],
])('%s is %s at %i:%i in Shanghai', (utc, day, hour, minute, weekday) => {
  const at = instant(Date.parse(utc));
  expect(calendarDayAt(at)).toBe(day);
  expect(wallClockAt(at)).toMatchObject({ hour, minute, weekday });
});

test('a day begins at its own midnight, for every day of four centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5_000_000_000_000, max: 9_000_000_000_000 }), (milliseconds) => {
      const day = calendarDayAt(instant(milliseconds));
      const midnight = startOfDay(day);
      expect(midnight).toBeLessThanOrEqual(milliseconds);
      expect(milliseconds - midnight).toBeLessThan(86_400_000);
      expect(calendarDayAt(midnight)).toBe(day);
      expect(daysAfter(daysAfter(day, 40), -40)).toBe(day);
      expect(day).toBe(new Date(milliseconds + 28_800_000).toISOString().slice(0, 10));
    }),
  );
});
