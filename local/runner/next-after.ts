import type { Cron } from './cron';

/** The cloud reads time-tables in UTC+8, which has no summer time. */
const ZONE_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The first instant (ms) strictly after `after` that the time-table names, or undefined when none
 * is left. Days are walked one by one, the time of day is looked up.
 */
export function nextAfter(cron: Cron, after: number): number | undefined {
  const start = Math.floor(after / 1000) * 1000 + 1000 + ZONE_MS;
  const lastYear = Math.max(...cron.year);
  let day = Math.floor(start / DAY_MS) * DAY_MS;
  let earliest = start - day;
  while (new Date(day).getUTCFullYear() <= lastYear) {
    const time = fits(cron, day) ? firstTime(cron, earliest) : undefined;
    if (time !== undefined) return day + time - ZONE_MS;
    earliest = 0;
    day = nextDay(cron, day);
  }
  return undefined;
}

/** A month or a year that is not named is skipped whole, so that a rare trigger costs little. */
function nextDay(cron: Cron, day: number): number {
  const date = new Date(day);
  if (cron.year.has(date.getUTCFullYear()) && cron.month.has(date.getUTCMonth() + 1)) return day + DAY_MS;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

function fits(cron: Cron, day: number): boolean {
  const date = new Date(day);
  if (!cron.year.has(date.getUTCFullYear()) || !cron.month.has(date.getUTCMonth() + 1)) return false;
  const byDay = cron.day.has(date.getUTCDate());
  const byWeekday = cron.weekday.has(date.getUTCDay());
  return cron.dayGiven && cron.weekdayGiven ? byDay || byWeekday : byDay && byWeekday;
}

function firstTime(cron: Cron, earliest: number): number | undefined {
  for (const hour of ascending(cron.hour)) {
    for (const minute of ascending(cron.minute)) {
      const minuteStart = (hour * 60 + minute) * 60_000;
      if (minuteStart + 59_000 < earliest) continue;
      const second = ascending(cron.second).find((value) => minuteStart + value * 1000 >= earliest);
      if (second !== undefined) return minuteStart + second * 1000;
    }
  }
  return undefined;
}

function ascending(numbers: ReadonlySet<number>): readonly number[] {
  return [...numbers].sort((one, other) => one - other);
}
