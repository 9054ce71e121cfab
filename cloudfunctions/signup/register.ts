import { regionName } from '#core/region/find-region';
import { startOfDay } from '#core/shared/calendar';
import { Failure } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { realDay } from '#core/shared/real-day';
import { type Application, type RegisterReply, registerRequest } from '#core/volunteer/calls';
import { hasAgreed, refusalToRegister } from '#core/volunteer/can-register';
import { maskName, maskPhone } from '#core/volunteer/mask';
import { volunteerNoFrom } from '#core/volunteer/volunteer-no';
import { freshId, randomDigits } from '#kernel/random';
import { keyedHash, seal } from '#kernel/secrets';
import { verb } from '#kernel/verb';
import { phoneKeysOf } from '#stores/phone-keys';
import { addVolunteer, type VolunteerDocument, volunteerOf } from '#stores/volunteers';
import { ownProfile } from './own-profile';

type Applied = Omit<VolunteerDocument, 'rev' | 'createdAt'>;

const fault = (path: string, sentence: string): Failure =>
  new Failure('INVALID_INPUT', sentence, [{ path, sentence }]);

function birthDayOf({ birthDay }: Application, now: Instant) {
  const day = realDay(birthDay);
  if (day === undefined) {
    throw fault('birthDay', '没有这一天，请检查出生日期');
  }
  if (startOfDay(day) > now) {
    throw fault('birthDay', '出生日期不能晚于今天');
  }
  return day;
}

/** The volunteer as stored: what is personal is sealed, and what was not agreed to is not kept. */
function volunteerFrom(application: Application, openid: string, now: Instant): Applied {
  const { name, phone, residence, guardian, needs, consents } = application;
  const regionText = regionName(residence);
  if (regionText === undefined) {
    throw fault('residence', '没有找到这个地区，请重新选择');
  }
  if (needs.length > 0 && !hasAgreed(consents, 'needs')) {
    throw fault('needs', '填写所需便利需要单独同意；不同意可以不填');
  }
  return {
    _id: freshId(),
    openid,
    volunteerNo: volunteerNoFrom(randomDigits(9)),
    name: seal(name, 'name'),
    phone: seal(phone, 'phone'),
    phoneHash: keyedHash(phone, 'phone'),
    maskedName: maskName(name),
    maskedPhone: maskPhone(phone),
    phoneTail: phone.slice(-4),
    birthDay: birthDayOf(application, now),
    residence: { code: asId(residence), name: regionText },
    skills: application.skills,
    categories: application.categories,
    freeTimes: application.freeTimes,
    ...(needs.length === 0 ? {} : { needs: seal(JSON.stringify(needs), 'needs') }),
    ...(guardian === undefined ? {} : { guardian: seal(JSON.stringify(guardian), 'guardian') }),
    consents: consents.map((consent) => ({ ...consent, at: now })),
    status: 'active',
  };
}

async function already(openid: string): Promise<RegisterReply | undefined> {
  const volunteer = await volunteerOf(openid);
  if (volunteer === undefined) {
    return undefined;
  }
  const keys = await phoneKeysOf(asId(volunteer._id));
  return { kind: 'already-registered', profile: ownProfile(volunteer, keys) };
}

async function registered(applied: Applied): Promise<RegisterReply> {
  for (;;) {
    const added = await addVolunteer({ ...applied, volunteerNo: volunteerNoFrom(randomDigits(9)) });
    if (added.kind === 'inserted') {
      return { kind: 'registered', profile: ownProfile(added.document, undefined) };
    }
    const standing = await already(applied.openid);
    if (standing !== undefined) {
      return standing;
    }
    if (added.index.includes('phoneHash')) {
      return { kind: 'phone-taken' };
    }
    // Only the volunteer number was taken: draw another.
  }
}

/** 注册成为志愿者. One identity registers once and one phone number belongs to one person, however often it is sent. */
export const register = verb({
  name: 'register',
  right: 'person',
  request: registerRequest,
  run: async (application, { visitor: { openid }, now }) => {
    const standing = await already(openid);
    if (standing !== undefined) {
      return standing;
    }
    const birthDay = birthDayOf(application, now);
    const refusal = refusalToRegister({ ...application, birthDay }, now);
    return refusal ?? registered(volunteerFrom(application, openid, now));
  },
});
