import type { CalendarDay } from '../shared/calendar';
import type { DatedOwnRecord, OwnRecord, SummedRecords, YearOfService } from './own-record';
import { hourRulesOn } from './rules';
import { starProgress } from './stars';

const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4));
const total = (minutes: readonly number[]): number => minutes.reduce((all, one) => all + one, 0);

type Sum = 'approved' | 'under-way' | 'nothing';

/** Which sum the minutes of a record go into. */
function sumOf({ state, serviceMinutes }: OwnRecord): Sum {
  switch (state) {
    case 'approved':
      return 'approved';
    case 'proposed':
    case 'awaiting':
      return 'under-way';
    // Who says that they were there and has no record has served nothing yet.
    case 'disputed':
      return serviceMinutes === 0 ? 'nothing' : 'under-way';
    default:
      return 'nothing';
  }
}

const minutesIn = (dated: readonly DatedOwnRecord[], sum: Sum): number =>
  total(dated.filter(({ record }) => sumOf(record) === sum).map(({ record }) => record.serviceMinutes));

function inYear(dated: readonly DatedOwnRecord[], year: number): YearOfService {
  const minutesOf = (sum: Sum) =>
    total(
      dated
        .filter(({ record }) => sumOf(record) === sum)
        .flatMap(({ days }) => days)
        .filter(({ day }) => yearOf(day) === year)
        .map(({ minutes }) => minutes),
    );
  const activities = dated.filter(({ record }) => sumOf(record) !== 'nothing' && yearOf(record.day) === year);
  return {
    year,
    ...{ approvedMinutes: minutesOf('approved'), underWayMinutes: minutesOf('under-way') },
    activities: activities.length,
  };
}

function byYear(dated: readonly DatedOwnRecord[]): readonly YearOfService[] {
  const counted = dated.filter(({ record }) => sumOf(record) !== 'nothing');
  const days = counted.flatMap((one) => [one.record.day, ...one.days.map(({ day }) => day)]);
  return [...new Set(days.map(yearOf))].sort((one, other) => other - one).map((year) => inYear(dated, year));
}

/**
 * A volunteer's records with their sums, newest first. What is approved and what is still under way are summed apart,
 * and minutes are summed, hours only shown, so that nothing is rounded twice.
 */
export function sumUp(dated: readonly DatedOwnRecord[]): SummedRecords {
  const inOrder = [...dated].sort((one, other) => (one.record.day < other.record.day ? 1 : -1));
  const [approvedMinutes, underWayMinutes] = [minutesIn(dated, 'approved'), minutesIn(dated, 'under-way')];
  const [newest] = inOrder;
  return {
    ...{ totalMinutes: approvedMinutes + underWayMinutes, approvedMinutes, underWayMinutes },
    openDisputes: dated.filter(({ record }) => record.state === 'disputed').length,
    stars: starProgress(approvedMinutes, hourRulesOn(newest?.record.day ?? '2026-11-01')),
    ...{ byYear: byYear(dated), records: inOrder.map(({ record }) => record) },
  };
}
