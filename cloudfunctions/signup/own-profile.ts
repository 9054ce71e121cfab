import type { AccessFeature } from '#core/access/features';
import type { OwnProfile } from '#core/volunteer/volunteer';
import { unseal } from '#kernel/secrets';
import type { PhoneKeysDocument } from '#stores/phone-keys';
import type { VolunteerDocument } from '#stores/volunteers';

/** What volunteers see of themselves. Their own name is opened for them; the phone stays masked. */
export function ownProfile(document: VolunteerDocument, keys: PhoneKeysDocument | undefined): OwnProfile {
  const needs = document.needs === undefined ? '[]' : unseal(document.needs, 'needs');
  return {
    volunteerNo: document.volunteerNo,
    name: unseal(document.name, 'name'),
    maskedPhone: document.maskedPhone,
    birthYear: Number(document.birthDay.slice(0, 4)),
    residence: document.residence,
    skills: document.skills,
    categories: document.categories,
    freeTimes: document.freeTimes ?? [],
    needs: JSON.parse(needs) as readonly AccessFeature[],
    status: document.status,
    registeredAt: document.createdAt,
    ...(keys === undefined ? {} : { keyId: keys.current.keyId }),
  };
}
