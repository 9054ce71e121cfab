import type { OpeningSpan } from '#core/place/place';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
/** The week as people here read it. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;
const WHOLE_DAY = '0:00–24:00';

const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

function hoursOf(spans: readonly OpeningSpan[], weekday: number): string {
  const hours = spans
    .filter((span) => span.weekday === weekday)
    .map((span) => `${clock(span.fromMinute)}–${clock(span.toMinute)}`)
    .join('，');
  return hours === WHOLE_DAY ? '全天开放' : hours || '休息';
}

/** 周一; 周六、周日; 周一到周五 */
function daysWords(days: readonly number[]): string {
  const names = days.map((day) => WEEKDAYS[day] ?? '');
  if (names.length === WEEK.length) {
    return '每天';
  }
  return names.length <= 2 ? names.join('、') : `${names[0]}到${names.at(-1)}`;
}

/** 周一到周五 9:00–17:30, 周六、周日 休息: days in a row with the same hours share a line. */
export function openingHours(
  spans: readonly OpeningSpan[],
): readonly { readonly days: string; readonly hours: string }[] {
  const runs: { readonly days: number[]; readonly hours: string }[] = [];
  for (const day of WEEK) {
    const hours = hoursOf(spans, day);
    const last = runs.at(-1);
    if (last?.hours === hours) {
      last.days.push(day);
    } else {
      runs.push({ days: [day], hours });
    }
  }
  return runs.map(({ days, hours }) => ({ days: daysWords(days), hours }));
}
