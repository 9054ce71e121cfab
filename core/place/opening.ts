import { calendarDayAt, daysAfter, startOfDay, wallClockAt } from '../shared/calendar';
import { type Instant, minutesAfter } from '../shared/instant';
import type { OpeningSpan } from './place';

/** `1:540-1050;2:540-1050`: weekday, opening and closing minute of the day. Empty = by appointment (需预约). */
export const encodeOpening = (spans: readonly OpeningSpan[]): string =>
  spans.map((span) => `${span.weekday}:${span.fromMinute}-${span.toMinute}`).join(';');

/** The spans that a text of {@link encodeOpening} stands for; what cannot be read is left out. */
export const decodeOpening = (text: string): readonly OpeningSpan[] =>
  text.split(';').flatMap((part) => {
    const match = /^([0-6]):(\d{1,4})-(\d{1,4})$/.exec(part);
    return match === null
      ? []
      : [{ weekday: Number(match[1]), fromMinute: Number(match[2]), toMinute: Number(match[3]) }];
  });

/** Whether somebody is there now, and when that changes. */
export type OpeningState =
  | { readonly kind: 'open'; readonly until: Instant }
  | { readonly kind: 'closed'; readonly opensAt: Instant }
  | { readonly kind: 'by-appointment' };

/** Looks at most a week ahead, which is how far a weekly table can tell. */
export function openingStateAt(spans: readonly OpeningSpan[], now: Instant): OpeningState {
  const today = calendarDayAt(now);
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const midnight = startOfDay(daysAfter(today, ahead));
    const { weekday } = wallClockAt(midnight);
    const ofDay = spans
      .filter((span) => span.weekday === weekday)
      .map((span) => ({
        from: minutesAfter(midnight, span.fromMinute),
        to: minutesAfter(midnight, span.toMinute),
      }))
      .sort((one, other) => one.from - other.from);
    for (const span of ofDay) {
      if (now < span.from) {
        return { kind: 'closed', opensAt: span.from };
      }
      if (now < span.to) {
        return { kind: 'open', until: span.to };
      }
    }
  }
  return { kind: 'by-appointment' };
}
