import type { CalendarDay } from '../shared/calendar';
import { dayTierOf } from './day-tier';
import type { LongDay, MyRecordsReply } from './record';
import type { DatedRecord } from './service-record';

const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4));

const total = (minutes: readonly number[]): number => minutes.reduce((all, one) => all + one, 0);

function byYear(dated: readonly DatedRecord[]): MyRecordsReply['byYear'] {
  const days = dated.flatMap((one) => one.days);
  const counted = dated.filter(({ record }) => record.state === 'proposed').map(({ record }) => record.day);
  const years = new Set([...days.map(({ day }) => day), ...counted].map(yearOf));
  return [...years]
    .sort((one, other) => other - one)
    .map((year) => ({
      year,
      minutes: total(days.filter(({ day }) => yearOf(day) === year).map(({ minutes }) => minutes)),
      activities: counted.filter((day) => yearOf(day) === year).length,
    }));
}

function longDays(dated: readonly DatedRecord[]): readonly LongDay[] {
  const minutes = new Map<CalendarDay, number>();
  for (const one of dated.flatMap(({ days }) => days)) {
    minutes.set(one.day, (minutes.get(one.day) ?? 0) + one.minutes);
  }
  return [...minutes]
    .flatMap(([day, all]) => {
      const tier = dayTierOf(all);
      return tier === 'at-check-out' ? [] : [{ day, minutes: all, tier }];
    })
    .sort((one, other) => (one.day < other.day ? 1 : -1));
}

/** A volunteer's records with their sums, newest first. Minutes are summed, hours only shown, so nothing is rounded twice. */
export function sumUp(dated: readonly DatedRecord[]): MyRecordsReply {
  const long = longDays(dated);
  const inOrder = [...dated].sort((one, other) => (one.record.day < other.record.day ? 1 : -1));
  return {
    totalMinutes: total(dated.map(({ record }) => record.serviceMinutes)),
    byYear: byYear(dated),
    records: inOrder.map(({ record }) => record),
    ...(long.length === 0 ? {} : { longDays: long }),
  };
}
