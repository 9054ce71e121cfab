import fc from 'fast-check';
import { type CalendarDay, daysAfter, startOfDay, wallClockAt } from '../shared/calendar';
import { instant } from '../shared/instant';
import { HOLIDAY_YEARS } from './holidays';
import { addWorkingDays, dueTimeOf } from './working-days';

test.each([
  ['2026-05-16', '2026-05-29', 'ended on a Saturday: day 1 is Monday'],
  ['2026-04-30', '2026-05-18', 'over 劳动节, with a worked Saturday'],
  ['2026-02-13', '2026-03-05', 'over 春节, with two worked Saturdays'],
  ['2026-09-18', '2026-10-09', 'over 中秋 and 国庆, with a worked Sunday'],
  ['2025-09-26', '2025-10-16', 'over the eight days of 国庆 and 中秋'],
  ['2025-12-26', '2026-01-12', 'over New Year from one table to the next, with a worked Sunday'],
] as const)('ten working days after %s is %s: %s', (ended, due, _) => {
  expect(addWorkingDays(ended, 10)).toEqual({ day: due, unknownYears: [] });
});

test('a year nobody has announced is counted from Monday to Friday, and says so', () => {
  expect(addWorkingDays('2026-12-24', 10)).toEqual({ day: '2027-01-07', unknownYears: [2027] });
});

test('hours are late from the midnight after the tenth working day', () => {
  const endsAt = instant(Date.parse('2026-05-16T17:00:00+08:00'));
  expect(dueTimeOf({ endsAt })).toEqual({
    dueDay: '2026-05-29',
    dueAt: Date.parse('2026-05-30T00:00:00+08:00'),
    unknownYears: [],
  });
});

test('days off and worked days are of their own year, and only weekends are worked in their place', () => {
  for (const { year, off, worked } of HOLIDAY_YEARS) {
    const days = [...off.flat(), ...worked];
    expect(days.every((day) => day.startsWith(`${year}-`))).toBe(true);
    expect(off.every(([first, last]) => first <= last)).toBe(true);
    expect(worked.every((day) => [0, 6].includes(wallClockAt(startOfDay(day)).weekday))).toBe(true);
  }
});

test('one working day more is never earlier, and a later end never gives less time', () => {
  const days = fc.nat(700).map((after): CalendarDay => daysAfter('2025-01-01', after));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 15 }), (day, count) => {
      const { day: due } = addWorkingDays(day, count);
      expect(addWorkingDays(day, count + 1).day > due).toBe(true);
      expect(addWorkingDays(daysAfter(day, 1), count).day >= due).toBe(true);
    }),
  );
});
