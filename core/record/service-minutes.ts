import { MOST_STAYS_A_DAY } from '../attendance/attendance-rules';
import { type CalendarDay, calendarDayAt, daysAfter, startOfDay } from '../shared/calendar';
import { type Instant, instant, MINUTE } from '../shared/instant';

/** What was planned for a duty; `breakMinutes` in all. */
export interface PlannedDuty {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly breakMinutes: number;
}

/** A time between coming and leaving. */
export interface TimeSpan {
  readonly inAt: Instant;
  readonly outAt: Instant;
}

export interface DayMinutes {
  readonly day: CalendarDay;
  readonly minutes: number;
}

/** Nobody serves longer than this share of the planned time without the organizer changing the plan. */
export const MOST_OF_PLANNED = 1.2;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const lengthOf = ({ inAt, outAt }: TimeSpan): number => Math.max(0, outAt - inAt);

/** The first stays of each day, as many as may count. */
function countable(stays: readonly TimeSpan[]): readonly TimeSpan[] {
  const inOrder = [...stays].sort((one, other) => one.inAt - other.inAt || one.outAt - other.outAt);
  const counted = new Map<CalendarDay, number>();
  return inOrder.filter(({ inAt }) => {
    const day = calendarDayAt(inAt);
    const before = counted.get(day) ?? 0;
    counted.set(day, before + 1);
    return before < MOST_STAYS_A_DAY;
  });
}

/**
 * Planned breaks that fell into the time attended, in milliseconds. Who was there for half of the duty had half of the
 * breaks, and who scanned out for lunch does not lose that time twice.
 */
function breakTime(stays: readonly TimeSpan[], duty: PlannedDuty): number {
  const span = Math.max(...stays.map((stay) => stay.outAt)) - Math.min(...stays.map((stay) => stay.inAt));
  const away = span - sum(stays.map(lengthOf));
  const share = Math.min(1, span / Math.max(1, duty.endsAt - duty.startsAt));
  return Math.max(0, duty.breakMinutes * MINUTE * share - away);
}

/**
 * Whole service minutes (服务时长) of one person at one duty: time attended less breaks, at most 1.2 times what was
 * planned, never rounded up. The way there and back is not service (民函〔2012〕340号).
 */
export function serviceMinutes(stays: readonly TimeSpan[], duty: PlannedDuty): number {
  const counted = countable(stays);
  if (counted.length === 0) {
    return 0;
  }
  const planned = (duty.endsAt - duty.startsAt) / MINUTE - duty.breakMinutes;
  const served = (sum(counted.map(lengthOf)) - breakTime(counted, duty)) / MINUTE;
  return Math.max(0, Math.floor(Math.min(served, planned * MOST_OF_PLANNED)));
}

/** Time by the day in Asia/Shanghai it falls on, walking the stays from the first until so much time is laid out. */
function layOut(stays: readonly TimeSpan[], time: number): ReadonlyMap<CalendarDay, number> {
  const days = new Map<CalendarDay, number>();
  let left = time;
  for (const stay of stays) {
    const until = stay.inAt + Math.min(lengthOf(stay), left);
    left -= until - stay.inAt;
    for (let from: number = stay.inAt; from < until; ) {
      const day = calendarDayAt(instant(from));
      const to = Math.min(until, startOfDay(daysAfter(day, 1)));
      days.set(day, (days.get(day) ?? 0) + to - from);
      from = to;
    }
  }
  return days;
}

/** {@link serviceMinutes} laid out over calendar days, from the first minute on; the days add up to the whole. */
export function minutesByDay(stays: readonly TimeSpan[], duty: PlannedDuty): readonly DayMinutes[] {
  const total = serviceMinutes(stays, duty);
  let laidOut = 0;
  return [...layOut(countable(stays), total * MINUTE)].map(([day, time]) => {
    const before = Math.floor(laidOut / MINUTE);
    laidOut += time;
    return { day, minutes: Math.floor(laidOut / MINUTE) - before };
  });
}
