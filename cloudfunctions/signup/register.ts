import { asId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { ageAt, GROWN_UP } from '#core/volunteer/age';
import { type Application, type RegisterReply, registerRequest } from '#core/volunteer/calls';
import { hasAgreed, refusalToRegister } from '#core/volunteer/can-register';
import { volunteerNoFrom } from '#core/volunteer/volunteer-no';
import { freshId, randomDigits } from '#kernel/random';
import { verb } from '#kernel/verb';
import { phoneKeysOf } from '#stores/phone-keys';
import { addVolunteer, type VolunteerDocument, volunteerOf } from '#stores/volunteers';
import { ownProfile } from './own-profile';
import {
  birthDayOf,
  guardianFields,
  nameFields,
  needsFields,
  needsWithConsent,
  phoneFields,
  residenceOf,
} from './personal-fields';
import { amongFewGuesses } from './phone-guess';
import { provenAt } from './phone-proof';

type Applied = Omit<VolunteerDocument, 'rev' | 'createdAt'>;

/** The volunteer as stored: what is personal is sealed, and what was not agreed to is not kept. */
function volunteerFrom(application: Application, openid: string, now: Instant): Applied {
  const { name, phone, residence, guardian, needs, consents } = application;
  const birthDay = birthDayOf(application.birthDay, now);
  const phoneConfirmedAt = provenAt(application.phoneProof, { openid, phone });
  return {
    _id: freshId(),
    openid,
    volunteerNo: volunteerNoFrom(randomDigits(9)),
    ...nameFields(name),
    ...phoneFields(phone),
    ...(phoneConfirmedAt === undefined ? {} : { phoneConfirmedAt }),
    birthDay,
    residence: residenceOf(residence),
    skills: application.skills,
    categories: application.categories,
    freeTimes: application.freeTimes,
    ...needsFields(needsWithConsent(needs, hasAgreed(consents, 'needs'))),
    ...(ageAt(birthDay, now) < GROWN_UP ? guardianFields(guardian, now) : {}),
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
    const birthDay = birthDayOf(application.birthDay, now);
    const refusal = refusalToRegister({ ...application, birthDay }, now);
    if (refusal !== undefined) {
      return refusal;
    }
    // What is wrong with a field is told before the number is tried.
    const applied = volunteerFrom(application, openid, now);
    return amongFewGuesses({ openid, now }, 'phone-taken', () => registered(applied));
  },
});
