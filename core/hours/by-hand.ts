import type { Activity, Duty } from '../activity/activity';
import { sessionsOf } from '../attendance/sessions';
import { type DayMinutes, minutesByDay, type TimeSpan } from '../record/service-minutes';
import { calendarDayAt } from '../shared/calendar';
import type { ServiceFacts } from './decision';
import { hourRulesOn } from './rules';

/** When a duty was planned to be done, session by session. */
export const plannedSpans = (duty: Pick<Duty, 'startsAt' | 'endsAt'>): readonly TimeSpan[] =>
  sessionsOf(duty).map(({ startsAt, endsAt }) => ({ inAt: startsAt, outAt: endsAt }));

/** The most that may be written by hand: the planned length, less breaks, laid out over its days. */
export const plannedDays = (duty: Duty): readonly DayMinutes[] =>
  minutesByDay(plannedSpans(duty), duty, hourRulesOn(calendarDayAt(duty.startsAt)));

/** Whole minutes of the planned length. */
export const plannedMinutes = (duty: Duty): number =>
  plannedDays(duty).reduce((all, { minutes }) => all + minutes, 0);

/** Minutes laid out over the planned days, the first day first. */
function laidOut(minutes: number, planned: readonly DayMinutes[]): readonly DayMinutes[] {
  let left = minutes;
  return planned.flatMap((one) => {
    const here = Math.min(left, one.minutes);
    left -= here;
    return here === 0 ? [] : [{ day: one.day, minutes: here }];
  });
}

/** Service that somebody writes down without scans (手工录入): within the planned time, and marked for ever. */
export function serviceByHand(activity: Activity, duty: Duty, minutes: number): ServiceFacts {
  const { title, venue, contact, isSample } = activity;
  return {
    ...{ title, venue, isSample, leader: contact.name, dutyName: duty.name, content: duty.task },
    ...{ day: calendarDayAt(duty.startsAt), minutes, days: laidOut(minutes, plannedDays(duty)) },
    ...{ stays: [], origin: 'by-hand' },
  };
}
