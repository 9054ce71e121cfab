import { sessionAt, sessionsOf } from '../attendance/sessions';
import type { HourRules } from '../hours/rules';
import { type CalendarDay, calendarDayAt, daysAfter, startOfDay } from '../shared/calendar';
import { type Instant, instant, MINUTE } from '../shared/instant';

/** What was planned for a duty; `breakMinutes` in each session. */
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

/** What of the thresholds decides how many minutes count. */
export type CountingRules = Pick<HourRules, 'mostOfPlanned' | 'mostStaysADay'>;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const lengthOf = ({ inAt, outAt }: TimeSpan): number => Math.max(0, outAt - inAt);

/** The first stays of each day, as many as may count. */
function countable(stays: readonly TimeSpan[], { mostStaysADay }: CountingRules): readonly TimeSpan[] {
  const inOrder = [...stays].sort((one, other) => one.inAt - other.inAt || one.outAt - other.outAt);
  const counted = new Map<CalendarDay, number>();
  return inOrder.filter(({ inAt }) => {
    const day = calendarDayAt(inAt);
    const before = counted.get(day) ?? 0;
    counted.set(day, before + 1);
    return before < mostStaysADay.value;
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

/** One session of a duty, with the stays that began in it. */
interface SessionPart {
  readonly stays: readonly TimeSpan[];
  readonly planned: PlannedDuty;
  /** The most that counts of it, in minutes. */
  readonly most: number;
}

const mostOf = ({ startsAt, endsAt, breakMinutes }: PlannedDuty, { mostOfPlanned }: CountingRules): number =>
  ((endsAt - startsAt) / MINUTE - breakMinutes) * mostOfPlanned.value;

/** The stays that count, session by session; sessions nobody came to are left out. */
function sessionParts(
  stays: readonly TimeSpan[],
  duty: PlannedDuty,
  rules: CountingRules,
): readonly SessionPart[] {
  const counted = countable(stays, rules);
  const sessions = sessionsOf(duty);
  return sessions
    .map((session) => {
      const planned = { ...session, breakMinutes: duty.breakMinutes };
      const own = counted.filter(({ inAt }) => sessionAt(sessions, inAt) === session);
      return { stays: own, planned, most: mostOf(planned, rules) };
    })
    .filter((part) => part.stays.length > 0);
}

function minutesOfPart({ stays, planned, most }: SessionPart): number {
  const served = (sum(stays.map(lengthOf)) - breakTime(stays, planned)) / MINUTE;
  return Math.max(0, Math.floor(Math.min(served, most)));
}

/**
 * Whole service minutes (服务时长) of one person at one duty: time attended less breaks, at most the share of what
 * was planned that the rules allow, never rounded up; each session of a duty of several days by itself. The way there
 * and back is not service (民函〔2012〕340号).
 */
export const serviceMinutes = (stays: readonly TimeSpan[], duty: PlannedDuty, rules: CountingRules): number =>
  sum(sessionParts(stays, duty, rules).map(minutesOfPart));

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

function daysOfPart(part: SessionPart): readonly DayMinutes[] {
  let laidOut = 0;
  return [...layOut(part.stays, minutesOfPart(part) * MINUTE)].map(([day, time]) => {
    const before = Math.floor(laidOut / MINUTE);
    laidOut += time;
    return { day, minutes: Math.floor(laidOut / MINUTE) - before };
  });
}

/** {@link serviceMinutes} laid out over calendar days, from the first minute on; the days add up to the whole. */
export function minutesByDay(
  stays: readonly TimeSpan[],
  duty: PlannedDuty,
  rules: CountingRules,
): readonly DayMinutes[] {
  const days = new Map<CalendarDay, number>();
  for (const { day, minutes } of sessionParts(stays, duty, rules).flatMap(daysOfPart)) {
    days.set(day, (days.get(day) ?? 0) + minutes);
  }
  return [...days].map(([day, minutes]) => ({ day, minutes }));
}
