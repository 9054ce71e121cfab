import { CONSENT_DOCUMENTS, type Consent, type ConsentKey } from '../consent/documents';
import type { CalendarDay } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { ageAt, GROWN_UP, YOUNGEST } from './age';
import type { RegisterReply } from './calls';

interface Applicant {
  readonly birthDay: CalendarDay;
  readonly guardian?: { readonly phone: string } | undefined;
  readonly phone: string;
  readonly consents: readonly Consent[];
}

/** Whether somebody agreed to a document in the version that is in force. */
export const hasAgreed = (consents: readonly Consent[], wanted: ConsentKey): boolean =>
  consents.some(({ key, version }) => key === wanted && version === CONSENT_DOCUMENTS[wanted].version);

/**
 * Why somebody cannot be registered, or `undefined`. From 14; from 14 to 17 with a guardian, who has a phone of their
 * own (中国注册志愿者管理办法; 未成年人保护法 第七十二条); never without the required consents in the version in force
 * (个人信息保护法 第十四条).
 */
export function refusalToRegister(
  { birthDay, guardian, phone, consents }: Applicant,
  now: Instant,
): RegisterReply | undefined {
  const age = ageAt(birthDay, now);
  if (age < YOUNGEST) {
    return { kind: 'too-young', minimumAge: YOUNGEST };
  }
  if (age < GROWN_UP && (guardian === undefined || guardian.phone === phone)) {
    return { kind: 'guardian-needed' };
  }
  const keys = Object.keys(CONSENT_DOCUMENTS) as ConsentKey[];
  const isMissing = keys.some((key) => CONSENT_DOCUMENTS[key].required && !hasAgreed(consents, key));
  return isMissing ? { kind: 'consent-needed' } : undefined;
}
