import { type CalendarDay, calendarDayAt, startOfDay } from './calendar';

/** The day a text names, or `undefined` when no calendar has it: 2026-02-30. */
export function realDay(text: string): CalendarDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return undefined;
  }
  const day = text as CalendarDay;
  return calendarDayAt(startOfDay(day)) === day ? day : undefined;
}
