import { type CalendarDay, calendarDayAt, daysAfter, startOfDay, wallClockAt } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { HOLIDAY_YEARS, type HolidayYear } from './holidays';
import { hourRulesOn } from './rules';

/** A day some working days later. */
export interface WorkingDay {
  readonly day: CalendarDay;
  /** Years without a holiday table, counted from Monday to Friday: the day may lie later in truth. */
  readonly unknownYears: readonly number[];
}

const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4));

function isWorked(day: CalendarDay, table: HolidayYear | undefined): boolean {
  if (table?.worked.includes(day) === true) {
    return true;
  }
  const { weekday } = wallClockAt(startOfDay(day));
  const isOff = table?.off.some(([first, last]) => first <= day && day <= last) ?? false;
  return !isOff && weekday >= 1 && weekday <= 5;
}

/** The day that is so many working days (工作日) after another; the first is the next working day after it. */
export function addWorkingDays(
  after: CalendarDay,
  count: number,
  tables: readonly HolidayYear[] = HOLIDAY_YEARS,
): WorkingDay {
  const unknown = new Set<number>();
  let day = after;
  for (let left = count; left > 0; ) {
    day = daysAfter(day, 1);
    const table = tables.find(({ year }) => year === yearOf(day));
    if (table === undefined) {
      unknown.add(yearOf(day));
    }
    left -= isWorked(day, table) ? 1 : 0;
  }
  return { day, unknownYears: [...unknown] };
}

/** By when the hours of an activity are to be recorded. */
export interface DueTime {
  /** The last day for it. */
  readonly dueDay: CalendarDay;
  /** Midnight after {@link dueDay}: from then on it is late. */
  readonly dueAt: Instant;
  readonly unknownYears: readonly number[];
}

/** 记录期限: the end of the 10th working day after the activity ends (民政部令第67号 第十一条). */
export function dueTimeOf({ endsAt }: { readonly endsAt: Instant }): DueTime {
  const ended = calendarDayAt(endsAt);
  const { day, unknownYears } = addWorkingDays(ended, hourRulesOn(ended).dueWorkingDays.value);
  return { dueDay: day, dueAt: startOfDay(daysAfter(day, 1)), unknownYears };
}
