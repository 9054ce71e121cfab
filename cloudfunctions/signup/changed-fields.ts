import { type ConsentKey, GUARDIAN_CONSENT } from '#core/consent/documents';
import { agreedSince, consentsAfter } from '#core/consent/standing';
import type { CalendarDay } from '#core/shared/calendar';
import type { Instant } from '#core/shared/instant';
import { ageAt, GROWN_UP } from '#core/volunteer/age';
import type { ChangeProfileReply, ProfileChange } from '#core/volunteer/calls';
import { hasAgreed, refusalByAge } from '#core/volunteer/can-register';
import { alike } from '#kernel/alike';
import { unseal } from '#kernel/secrets';
import type { SealedGuardian, VolunteerDocument, VolunteerFields } from '#stores/volunteers';
import { guardianOf, needsOf } from './own-profile';
import {
  birthDayOf,
  fault,
  guardianFields,
  nameFields,
  needsFields,
  needsWithConsent,
  phoneFields,
  residenceOf,
} from './personal-fields';
import { provenAt } from './phone-proof';

/** What a change comes to: fields to set, none when it stands already, or why it cannot be. */
export type Outcome =
  | { readonly kind: 'fields'; readonly set: VolunteerFields }
  | Exclude<ChangeProfileReply, { readonly kind: 'changed' }>;

type Of<TItem extends ProfileChange['item']> = Extract<ProfileChange, { readonly item: TItem }>;

type ProfileGuardian = Of<'guardian'>['guardian'];

const fields = (set: VolunteerFields): Outcome => ({ kind: 'fields', set });
const NOTHING = fields({});
const isMinor = (birthDay: CalendarDay, now: Instant): boolean => ageAt(birthDay, now) < GROWN_UP;

/** Fields of the document itself; none of them when all stand already. */
const plain = (own: VolunteerDocument, set: VolunteerFields): Outcome =>
  Object.entries(set).every(([name, value]) => alike(own[name as keyof VolunteerDocument], value))
    ? NOTHING
    : fields(set);

const name = (own: VolunteerDocument, { name: wanted }: Of<'name'>): Outcome =>
  unseal(own.name, 'name') === wanted ? NOTHING : fields(nameFields(wanted));

function phone(own: VolunteerDocument, { phone: wanted, phoneProof }: Of<'phone'>, now: Instant): Outcome {
  if (isMinor(own.birthDay, now) && guardianOf(own)?.phone === wanted) {
    return { kind: 'guardian-needed' };
  }
  const phoneConfirmedAt = provenAt(phoneProof, { openid: own.openid, phone: wanted });
  if (unseal(own.phone, 'phone') !== wanted) {
    return fields({ ...phoneFields(wanted), phoneConfirmedAt });
  }
  return phoneConfirmedAt === undefined ? NOTHING : plain(own, { phoneConfirmedAt });
}

const isSame = (kept: SealedGuardian | undefined, wanted: ProfileGuardian | undefined): boolean =>
  kept?.name === wanted?.name && kept?.phone === wanted?.phone;

/** A minor who would come of age by typing would be rid of what protects minors: the association looks first. */
function birth(own: VolunteerDocument, change: Of<'birth'>, now: Instant): Outcome {
  const birthDay = birthDayOf(change.birthDay, now);
  if (isMinor(own.birthDay, now) && !isMinor(birthDay, now)) {
    return { kind: 'age-to-check' };
  }
  const kept = guardianOf(own);
  const guardian = change.guardian ?? (kept && { ...kept, consent: GUARDIAN_CONSENT });
  const refusal = refusalByAge({ birthDay, guardian, phone: unseal(own.phone, 'phone') }, now);
  if (refusal !== undefined) {
    return refusal;
  }
  const isNewGuardian = isMinor(birthDay, now) && !isSame(kept, guardian);
  return plain(own, { birthDay, ...(isNewGuardian ? guardianFields(guardian, now) : {}) });
}

function guardian(own: VolunteerDocument, { guardian: wanted }: Of<'guardian'>, now: Instant): Outcome {
  if (!isMinor(own.birthDay, now)) {
    throw fault('guardian', '您已满 18 岁，不用填监护人');
  }
  const phoneOfOwn = unseal(own.phone, 'phone');
  const refusal = refusalByAge({ birthDay: own.birthDay, guardian: wanted, phone: phoneOfOwn }, now);
  if (refusal !== undefined) {
    return refusal;
  }
  return isSame(guardianOf(own), wanted) ? NOTHING : fields(guardianFields(wanted, now));
}

/** The consents after a change, and what stood until then. */
function consentFields(
  own: VolunteerDocument,
  wanted: { readonly key: ConsentKey; readonly version: string | undefined },
  now: Instant,
): VolunteerFields {
  const { consents, ended } = consentsAfter(own.consents, wanted, now);
  const withdrawn = ended.map((consent) => ({ ...consent, withdrawnAt: now }));
  return withdrawn.length === 0
    ? { consents }
    : { consents, withdrawnConsents: [...(own.withdrawnConsents ?? []), ...withdrawn] };
}

function needs(own: VolunteerDocument, { needs: given, consent }: Of<'needs'>, now: Instant): Outcome {
  const agreed = consent !== undefined && hasAgreed([{ key: 'needs', version: consent }], 'needs');
  const wanted = needsWithConsent(given, agreed);
  const version = wanted.length === 0 ? undefined : consent;
  const consents = consentFields(own, { key: 'needs', version }, now);
  // The clock erases what sign-ups were told, also by one that was under way meanwhile.
  const isTakenBack = version === undefined && agreedSince(own.consents, 'needs') !== undefined;
  const set = { ...consents, ...(isTakenBack ? { needsEndedAt: now } : {}) };
  return alike(needsOf(own), wanted)
    ? plain(own, set)
    : fields({ ...set, needs: undefined, ...needsFields(wanted) });
}

/** What the screens show is what is agreed to: a version out of force is agreed to by nobody. */
function inForce(key: ConsentKey, version: string): void {
  if (!hasAgreed([{ key, version }], key)) {
    throw fault('consent', '这份同意已经有新的版本，请更新小程序后再试');
  }
}

function privacy(own: VolunteerDocument, { consent: version }: Of<'privacy'>, now: Instant): Outcome {
  inForce('privacy', version);
  return plain(own, consentFields(own, { key: 'privacy', version }, now));
}

/** A consent that stands for itself: given with its version, taken back without one. */
function optional(
  own: VolunteerDocument,
  { item: key, consent: version }: Of<'national' | 'display'>,
  now: Instant,
): Outcome {
  if (version !== undefined) {
    inForce(key, version);
  }
  return plain(own, consentFields(own, { key, version }, now));
}

/** What a change comes to for somebody. Asked again after it was made, it comes to nothing. */
export function outcomeOf(own: VolunteerDocument, change: ProfileChange, now: Instant): Outcome {
  switch (change.item) {
    case 'name':
      return name(own, change);
    case 'phone':
      return phone(own, change, now);
    case 'birth':
      return birth(own, change, now);
    case 'guardian':
      return guardian(own, change, now);
    case 'residence':
      return plain(own, { residence: residenceOf(change.residence) });
    case 'categories':
      return plain(own, { categories: change.categories });
    case 'skills':
      return plain(own, { skills: change.skills });
    case 'freeTimes':
      return plain(own, { freeTimes: change.freeTimes });
    case 'needs':
      return needs(own, change, now);
    case 'privacy':
      return privacy(own, change, now);
    case 'national':
    case 'display':
      return optional(own, change, now);
  }
}
