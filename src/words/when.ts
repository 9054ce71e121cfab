import { calendarDayAt, startOfDay, type WallClock, wallClockAt } from '#core/shared/calendar';
import { DAY, type Instant, MINUTE } from '#core/shared/instant';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const weekdayWords = ({ weekday }: WallClock): string => WEEKDAYS[weekday] ?? '';
const clockWords = ({ hour, minute }: WallClock): string => `${hour}:${String(minute).padStart(2, '0')}`;

/** 9:30 */
export const timeWords = (at: Instant): string => clockWords(wallClockAt(at));

/** 11月29日 周日; the year only when it is another one. */
export function dayWords(at: Instant, now: Instant): string {
  const day = wallClockAt(at);
  const year = day.year === wallClockAt(now).year ? '' : `${day.year}年`;
  return `${year}${day.month}月${day.day}日 ${weekdayWords(day)}`;
}

/** 9:30–11:30; across days the second day is named too. */
export function hoursWords(from: Instant, to: Instant): string {
  const end = wallClockAt(to);
  const isSameDay = calendarDayAt(from) === calendarDayAt(to);
  return `${timeWords(from)}–${isSameDay ? '' : `${end.month}月${end.day}日 `}${clockWords(end)}`;
}

/** 11月29日 周日 9:30–11:30 */
export const spanWords = (from: Instant, to: Instant, now: Instant): string =>
  `${dayWords(from, now)} ${hoursWords(from, to)}`;

/** 11月29日 周日 9:30: what tells an activity from others of the same title. */
export const startWords = (at: Instant, now: Instant): string => `${dayWords(at, now)} ${timeWords(at)}`;

/** 11月27日 18:00 */
export function momentWords(at: Instant): string {
  const { month, day } = wallClockAt(at);
  return `${month}月${day}日 ${timeWords(at)}`;
}

/** 2026年11月20日 */
export function dateWords(at: Instant): string {
  const { year, month, day } = wallClockAt(at);
  return `${year}年${month}月${day}日`;
}

/** What a date tile shows. */
export function tileOf(at: Instant): {
  readonly month: string;
  readonly day: number;
  readonly weekday: string;
} {
  const clock = wallClockAt(at);
  return { month: `${clock.month}月`, day: clock.day, weekday: weekdayWords(clock) };
}

/** 2026年11月20日, of a day as it is stored: 2026-11-20. */
export function calendarDayWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(year)}年${Number(month)}月${Number(date)}日`;
}

/** 今天, 明天, 还有 5 天; counted in calendar days. */
export function untilWords(at: Instant, now: Instant): string {
  const days = Math.round((startOfDay(calendarDayAt(at)) - startOfDay(calendarDayAt(now))) / DAY);
  if (days <= 0) {
    return days === 0 ? '就在今天' : '已经过去';
  }
  return days === 1 ? '就在明天' : `还有 ${days} 天`;
}

/** 刚刚, 5 分钟前, 2 小时前, 3 天前 */
export function agoWords(at: Instant, now: Instant): string {
  const minutes = Math.floor((now - at) / MINUTE);
  if (minutes < 1) {
    return '刚刚';
  }
  if (minutes < 60) {
    return `${minutes} 分钟前`;
  }
  return minutes < 1440 ? `${Math.floor(minutes / 60)} 小时前` : `${Math.floor(minutes / 1440)} 天前`;
}

/** 2 小时 15 分钟 */
export function durationWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) {
    return `${rest} 分钟`;
  }
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`;
}
