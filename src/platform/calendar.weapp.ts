import Taro from '@tarojs/taro';
import type { Instant } from '#core/shared/instant';

interface Entry {
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
}

const seconds = (at: Instant) => Math.floor(at / 1000);

/** Adds an event to the phone's calendar; `false` when the person does not allow it. */
export async function addToCalendar({ title, startsAt, endsAt, place }: Entry): Promise<boolean> {
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: seconds(startsAt),
      endTime: String(seconds(endsAt)),
      location: place,
      alarm: true,
      alarmOffset: 60 * 60,
    });
    return true;
  } catch {
    return false;
  }
}
