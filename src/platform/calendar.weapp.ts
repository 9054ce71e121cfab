import Taro from '@tarojs/taro';
import type { Instant } from '#core/shared/instant';
import type { CalendarAnswer } from './calendar-answer';

interface Entry {
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
}

const seconds = (at: Instant) => Math.floor(at / 1000);

/** Adds an event to the phone's calendar, with an alarm an hour before; `refused` when the person does not allow it. */
export async function addToCalendar({ title, startsAt, endsAt, place }: Entry): Promise<CalendarAnswer> {
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: seconds(startsAt),
      endTime: String(seconds(endsAt)),
      location: place,
      alarm: true,
      alarmOffset: 60 * 60,
    });
    return 'in-calendar';
  } catch {
    return 'refused';
  }
}
