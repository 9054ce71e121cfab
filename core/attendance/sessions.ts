import { type CalendarDay, calendarDayAt, daysAfter, startOfDay } from '../shared/calendar';
import { DAY, type Instant, instant } from '../shared/instant';
import { gateClosesAt, gateOpensAt, type PlannedTime } from './attendance-rules';

const timeOfDay = (at: Instant): number => at - startOfDay(calendarDayAt(at));

/**
 * The sessions (场次) of a duty. What is planned for more than 24 hours is one session a calendar day in
 * Asia/Shanghai, from the start's time of day to the end's; when the end's comes first, each lasts over midnight.
 * Anything else is one session, overnight too.
 */
export function sessionsOf(planned: PlannedTime): readonly PlannedTime[] {
  const { startsAt, endsAt } = planned;
  if (endsAt - startsAt <= DAY) {
    return [{ startsAt, endsAt }];
  }
  const length = (timeOfDay(endsAt) - timeOfDay(startsAt) + DAY) % DAY || DAY;
  const sessions: PlannedTime[] = [];
  let day: CalendarDay = calendarDayAt(startsAt);
  for (;;) {
    const from = instant(startOfDay(day) + timeOfDay(startsAt));
    const to = instant(from + length);
    if (to > endsAt) {
      return sessions;
    }
    sessions.push({ startsAt: from, endsAt: to });
    day = daysAfter(day, 1);
  }
}

/** The session a moment belongs to: the one that runs, else the last whose gate had opened, else the first. */
export function sessionAt(sessions: readonly PlannedTime[], at: Instant): PlannedTime | undefined {
  const running = sessions.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
  if (running !== undefined) {
    return running;
  }
  const opened = sessions.filter((session) => gateOpensAt(session) <= at);
  return opened[opened.length - 1] ?? sessions[0];
}

/** Whether the gate of some session stands open. */
export const isGateOpen = (sessions: readonly PlannedTime[], at: Instant): boolean =>
  sessions.some((session) => gateOpensAt(session) <= at && at <= gateClosesAt(session));

/** When the next session's gate opens; `undefined` when none is to come. */
export function nextOpening(sessions: readonly PlannedTime[], at: Instant): Instant | undefined {
  const next = sessions.find((session) => gateOpensAt(session) > at);
  return next === undefined ? undefined : gateOpensAt(next);
}

/**
 * When forgotten check-outs of an activity are closed: once a day, when the last gate of the sessions that began that
 * day has closed. Earliest first.
 */
export function closingTimes(duties: readonly PlannedTime[]): readonly Instant[] {
  const byDay = new Map<CalendarDay, Instant>();
  for (const session of duties.flatMap(sessionsOf)) {
    const day = calendarDayAt(session.startsAt);
    byDay.set(day, instant(Math.max(byDay.get(day) ?? 0, gateClosesAt(session))));
  }
  return [...byDay.values()].sort((one, other) => one - other);
}
