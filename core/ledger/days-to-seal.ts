import { type CalendarDay, calendarDayAt, daysAfter } from '../shared/calendar';
import type { Instant } from '../shared/instant';

/** The newest day that has ended everywhere in Asia/Shanghai. */
export const lastEndedDay = (now: Instant): CalendarDay => daysAfter(calendarDayAt(now), -1);

/**
 * The days whose heads are due: from the day after the newest head, or the day of the first entry, to the last that
 * has ended. After an outage they are several; at most `most`, the oldest first.
 */
export function daysToSeal(
  { sealed, openedAt }: { readonly sealed: CalendarDay | undefined; readonly openedAt: Instant },
  now: Instant,
  most: number,
): readonly CalendarDay[] {
  const last = lastEndedDay(now);
  const days: CalendarDay[] = [];
  let day = sealed === undefined ? calendarDayAt(openedAt) : daysAfter(sealed, 1);
  for (; day <= last && days.length < most; day = daysAfter(day, 1)) {
    days.push(day);
  }
  return days;
}
