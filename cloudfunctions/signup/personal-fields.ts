import { regionName } from '#core/region/find-region';
import type { Region } from '#core/region/region';
import { type CalendarDay, startOfDay } from '#core/shared/calendar';
import { Failure } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { realDay } from '#core/shared/real-day';
import type { Application } from '#core/volunteer/calls';
import { maskName, maskPhone } from '#core/volunteer/mask';
import { keyedHash, seal } from '#kernel/secrets';
import type { SealedGuardian, SealedNeeds } from '#stores/volunteers';

/** Something a schema cannot know to be wrong, told at its field. */
export const fault = (path: string, sentence: string): Failure =>
  new Failure('INVALID_INPUT', sentence, [{ path, sentence }]);

/** A name as it is stored. */
export const nameFields = (name: string) => ({ name: seal(name, 'name'), maskedName: maskName(name) });

/** A phone number as it is stored. */
export const phoneFields = (phone: string) => ({
  phone: seal(phone, 'phone'),
  phoneHash: keyedHash(phone, 'phone'),
  maskedPhone: maskPhone(phone),
  phoneTail: phone.slice(-4),
});

/** What somebody needs as it is stored: nothing at all where nothing is needed. */
export const needsFields = (needs: SealedNeeds) =>
  needs.length === 0 ? {} : { needs: seal(JSON.stringify(needs), 'needs') };

/** A guardian as they are stored, with what they agreed to. */
export function guardianFields(given: Application['guardian'], at: Instant) {
  if (given === undefined) {
    return {};
  }
  const { name, phone, consent } = given;
  const agreed = consent === undefined ? {} : { consent: { version: consent, at } };
  const guardian: SealedGuardian = { name, phone, ...agreed };
  return { guardian: seal(JSON.stringify(guardian), 'guardian') };
}

/** A division of the country with its name, or the fault at its field. */
export function residenceOf(code: string): Region {
  const name = regionName(code);
  if (name === undefined) {
    throw fault('residence', '没有找到这个地区，请重新选择');
  }
  return { code: asId(code), name };
}

/** A day that was, or the fault at its field. */
export function birthDayOf(birthDay: string, now: Instant): CalendarDay {
  const day = realDay(birthDay);
  if (day === undefined) {
    throw fault('birthDay', '没有这一天，请检查出生日期');
  }
  if (startOfDay(day) > now) {
    throw fault('birthDay', '出生日期不能晚于今天');
  }
  return day;
}

/** Needs say something about health: without a consent of their own they are not taken (个人信息保护法 第二十九条). */
export function needsWithConsent(needs: SealedNeeds, agreed: boolean): SealedNeeds {
  if (needs.length > 0 && !agreed) {
    throw fault('needs', '填写所需便利需要单独同意；不同意可以不填');
  }
  return needs;
}
