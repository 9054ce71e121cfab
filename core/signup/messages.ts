import type { Activity } from '../activity/activity';
import { wallClockAt } from '../shared/calendar';
import { charactersIn } from '../shared/characters';
import type { ActivityId } from '../shared/ids';
import type { Instant } from '../shared/instant';

/** What somebody may ask WeChat to remind them of; one agreement is good for one message. */
export type Reminder = 'promoted' | 'cancelled';

/** Longest text of a `thing` field of a subscription message; longer ones are refused (47003). */
const MOST = 20;

const shortened = (text: string): string =>
  charactersIn(text) <= MOST ? text : `${[...text].slice(0, MOST - 1).join('')}…`;
const two = (value: number): string => String(value).padStart(2, '0');

/** 2026年5月17日 09:00, as `time` fields demand. */
function timeText(at: Instant): string {
  const { year, month, day, hour, minute } = wallClockAt(at);
  return `${year}年${month}月${day}日 ${two(hour)}:${two(minute)}`;
}

/** Fields of the message «候补已递补»: activity, time, venue, what it means. */
export const promotedFields = (
  activity: Pick<Activity, 'title' | 'venue'>,
  startsAt: Instant,
): Readonly<Record<string, string>> => ({
  thing1: shortened(activity.title),
  time2: timeText(startsAt),
  thing3: shortened(activity.venue),
  thing4: '您已从候补转为报名成功',
});

/** Fields of the message «活动取消»: activity, time, venue, why. */
export const cancelledFields = (
  activity: Pick<Activity, 'title' | 'venue' | 'cancelReason'>,
  startsAt: Instant,
): Readonly<Record<string, string>> => ({
  thing1: shortened(activity.title),
  time2: timeText(startsAt),
  thing3: shortened(activity.venue),
  thing4: shortened(`已取消：${activity.cancelReason ?? '详见活动页'}`),
});

/** Page that a message about an activity opens, without a leading slash as the platform wants it. */
export const activityPage = (id: ActivityId): string => `packages/public/activity/index?id=${id}`;
