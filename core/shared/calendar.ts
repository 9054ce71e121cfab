import { DAY, type Instant, instant } from './instant';

/** A day in Asia/Shanghai, `2026-11-29`. Compares correctly as text. */
export type CalendarDay = `${number}-${number}-${number}`;

/** The wall clock of Asia/Shanghai; `weekday` is 0 for Sunday. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** Asia/Shanghai has kept UTC+8 without daylight saving since 1991, so an offset is exact for our data. */
const SHANGHAI_OFFSET = 8 * 3_600_000;

/** Civil date of a day number since 1970-01-01 (Howard Hinnant, chrono-compatible low-level date algorithms). */
function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Day number since 1970-01-01 of a civil date; the inverse of {@link civilFromDays}. */
function daysFromCivil(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** What a clock on a wall in Asia/Shanghai shows at a moment. */
export function wallClockAt(at: Instant): WallClock {
  const local = at + SHANGHAI_OFFSET;
  const days = Math.floor(local / DAY);
  const minuteOfDay = Math.floor((local - days * DAY) / 60_000);
  return {
    ...civilFromDays(days),
    weekday: (((days + 4) % 7) + 7) % 7,
    hour: Math.floor(minuteOfDay / 60),
    minute: minuteOfDay % 60,
  };
}

/** The day in Asia/Shanghai that a moment falls on. */
export function calendarDayAt(at: Instant): CalendarDay {
  const { year, month, day } = wallClockAt(at);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as CalendarDay;
}

/** Midnight in Asia/Shanghai at which a day begins. */
export function startOfDay(day: CalendarDay): Instant {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return instant(daysFromCivil(year, month, date) * DAY - SHANGHAI_OFFSET);
}

/** The day so many days later; negative numbers go back. */
export const daysAfter = (day: CalendarDay, days: number): CalendarDay =>
  calendarDayAt(instant(startOfDay(day) + days * DAY));
