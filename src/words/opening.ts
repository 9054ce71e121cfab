import type { OpeningState } from '#core/place/opening';
import { calendarDayAt, daysAfter } from '#core/shared/calendar';
import type { Instant } from '#core/shared/instant';
import type { IconName } from '../ui/icon-names';
import { dayWords, timeWords } from './when';

interface OpeningWords {
  readonly tone: 'ok' | 'info' | 'warn';
  readonly icon: IconName;
  readonly words: string;
}

function openingDay(at: Instant, now: Instant): string {
  const today = calendarDayAt(now);
  const day = calendarDayAt(at);
  if (day === today) {
    return `今天 ${timeWords(at)} 开`;
  }
  return day === daysAfter(today, 1)
    ? `今天休息，明天 ${timeWords(at)} 开`
    : `休息中，${dayWords(at, now)} ${timeWords(at)} 开`;
}

/** Until when today; the day's end is 24:00, as 0:00 would be its beginning. */
function closingWords(until: Instant): string {
  const time = timeWords(until);
  return time === '0:00' ? '24:00' : time;
}

/** 开着，今天到 17:30 / 今天休息，明天 9:00 开 / 要先打电话预约 */
export function openingWords(state: OpeningState, now: Instant): OpeningWords {
  switch (state.kind) {
    case 'open':
      return { tone: 'ok', icon: 'check-circle', words: `开着，今天到 ${closingWords(state.until)}` };
    case 'closed':
      return { tone: 'info', icon: 'schedule', words: openingDay(state.opensAt, now) };
    case 'by-appointment':
      return { tone: 'warn', icon: 'call', words: '要先打电话预约' };
  }
}
