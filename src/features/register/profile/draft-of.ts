import type { Contact, OwnProfile } from '#core/volunteer/volunteer';
import type { RegisterDraft } from '../draft';

/** What is stored about somebody, as the pages of the registration ask for it. Numbers only when they were fetched. */
export const draftOf = (profile: OwnProfile, contact?: Contact): RegisterDraft => ({
  name: profile.name,
  phone: contact?.phone ?? '',
  birthDay: profile.birthDay,
  residence: profile.residence,
  categories: profile.categories,
  skills: profile.skills,
  freeTimes: profile.freeTimes,
  needs: profile.needs,
  passed: [],
  guardianName: contact?.guardian?.name ?? '',
  guardianPhone: contact?.guardian?.phone ?? '',
  // Whoever names another guardian asks them first.
  guardianAgreed: false,
  consents: profile.consents.map(({ key }) => key),
});
