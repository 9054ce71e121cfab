import { CONSENT_DOCUMENTS, type Consent, type ConsentKey, GUARDIAN_CONSENT } from '../consent/documents';
import type { CalendarDay } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { ageAt, GROWN_UP, YOUNGEST } from './age';
import type { ApplicationRefusal } from './calls';

interface Aged {
  readonly birthDay: CalendarDay;
  readonly guardian?: { readonly phone: string; readonly consent?: string | undefined } | undefined;
  readonly phone: string;
}

interface Applicant extends Aged {
  readonly consents: readonly Consent[];
}

/** Whether somebody agreed to a document in the version that is in force. */
export const hasAgreed = (consents: readonly Consent[], wanted: ConsentKey): boolean =>
  consents.some(({ key, version }) => key === wanted && version === CONSENT_DOCUMENTS[wanted].version);

/**
 * Why the age of somebody stands in the way, or `undefined`. From 14; from 14 to 17 with a guardian who agrees and
 * has a phone of their own (中国注册志愿者管理办法; 未成年人保护法 第七十二条).
 */
export function refusalByAge(
  { birthDay, guardian, phone }: Aged,
  now: Instant,
): ApplicationRefusal | undefined {
  const age = ageAt(birthDay, now);
  if (age < YOUNGEST) {
    return { kind: 'too-young', minimumAge: YOUNGEST };
  }
  const isAgreed = guardian?.consent === GUARDIAN_CONSENT && guardian.phone !== phone;
  return age < GROWN_UP && !isAgreed ? { kind: 'guardian-needed' } : undefined;
}

/**
 * Why somebody cannot be registered, or `undefined`: their age, or a required consent that is missing in the version in
 * force (个人信息保护法 第十四条).
 */
export function refusalToRegister(applicant: Applicant, now: Instant): ApplicationRefusal | undefined {
  const keys = Object.keys(CONSENT_DOCUMENTS) as ConsentKey[];
  const isMissing = keys.some(
    (key) => CONSENT_DOCUMENTS[key].required && !hasAgreed(applicant.consents, key),
  );
  return refusalByAge(applicant, now) ?? (isMissing ? { kind: 'consent-needed' } : undefined);
}
