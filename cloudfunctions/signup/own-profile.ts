import type { AccessFeature } from '#core/access/features';
import { Failure } from '#core/shared/failure';
import { maskName, maskPhone } from '#core/volunteer/mask';
import type { OwnProfile } from '#core/volunteer/volunteer';
import { unseal } from '#kernel/secrets';
import type { PhoneKeysDocument } from '#stores/phone-keys';
import { type SealedGuardian, type VolunteerDocument, volunteerOf } from '#stores/volunteers';

/** The caller's own document; who has a right that only the registered have has one. */
export async function ownDocument(openid: string): Promise<VolunteerDocument> {
  const own = await volunteerOf(openid);
  if (own === undefined) {
    throw new Failure('NOT_FOUND', 'not registered');
  }
  return own;
}

/** The guardian of a minor, opened. */
export const guardianOf = ({ guardian }: VolunteerDocument): SealedGuardian | undefined =>
  guardian === undefined ? undefined : (JSON.parse(unseal(guardian, 'guardian')) as SealedGuardian);

/** What somebody needs themselves, opened. */
export const needsOf = ({ needs }: VolunteerDocument): readonly AccessFeature[] =>
  needs === undefined ? [] : (JSON.parse(unseal(needs, 'needs')) as readonly AccessFeature[]);

/** What volunteers see of themselves. Their own name is opened for them; phone numbers stay masked. */
export function ownProfile(document: VolunteerDocument, keys: PhoneKeysDocument | undefined): OwnProfile {
  const guardian = guardianOf(document);
  return {
    volunteerNo: document.volunteerNo,
    name: unseal(document.name, 'name'),
    maskedPhone: document.maskedPhone,
    ...(document.phoneConfirmedAt === undefined ? {} : { phoneConfirmedAt: document.phoneConfirmedAt }),
    birthDay: document.birthDay,
    residence: document.residence,
    skills: document.skills,
    categories: document.categories,
    freeTimes: document.freeTimes ?? [],
    needs: needsOf(document),
    consents: document.consents,
    status: document.status,
    registeredAt: document.createdAt,
    ...(guardian === undefined
      ? {}
      : { guardian: { maskedName: maskName(guardian.name), maskedPhone: maskPhone(guardian.phone) } }),
    ...(keys === undefined ? {} : { keyId: keys.current.keyId }),
  };
}
