import { type CalendarDay, calendarDayAt } from '../shared/calendar';
import type { Instant } from '../shared/instant';

/** Youngest age to register by oneself (中国注册志愿者管理办法: from 14 with a guardian's consent). */
export const YOUNGEST = 14;
/** From this age nobody else need consent (民法典 第十七条). */
export const GROWN_UP = 18;

/** Full years lived on the day in Asia/Shanghai that a moment falls on; a birthday counts from its first minute. */
export function ageAt(birthDay: CalendarDay, at: Instant): number {
  const today = calendarDayAt(at);
  const years = Number(today.slice(0, 4)) - Number(birthDay.slice(0, 4));
  return today.slice(5) < birthDay.slice(5) ? years - 1 : years;
}
