import type { CalendarDay } from '#core/shared/calendar';
import { charactersIn } from '#core/shared/characters';
import type { Instant } from '#core/shared/instant';
import { plainName, plainPhone } from '#core/shared/typed';
import { ageAt, GROWN_UP, YOUNGEST } from '#core/volunteer/age';
import type { RegisterDraft } from './draft';
import { REGISTER_WORDS as WORDS } from './words';

/** One question a page. The guardian's page appears only for people under 18. */
export const STEPS = [
  'name',
  'birth',
  'guardian',
  'phone',
  'residence',
  'categories',
  'skills',
  'freeTimes',
  'needs',
] as const;
export type Step = (typeof STEPS)[number];

/** The pages this person meets, in order. */
export const stepsFor = (draft: RegisterDraft, at: Instant): readonly Step[] =>
  STEPS.filter((step) => step !== 'guardian' || isMinor(draft, at));

/** Whether somebody of whom a date of birth is known is not yet of age. */
export function isMinor({ birthDay }: RegisterDraft, at: Instant): boolean {
  return birthFault(birthDay, at) === undefined && ageAt(birthDay as CalendarDay, at) < GROWN_UP;
}

const nameFault = (name: string): string | undefined => {
  const text = plainName(name);
  if (charactersIn(text) < 2) {
    return text === '' ? WORDS.name.missing : WORDS.name.short;
  }
  return /^[\p{Script=Han}A-Za-z·\s]{2,30}$/u.test(text) ? undefined : WORDS.name.wrong;
};

const phoneFault = (phone: string): string | undefined => {
  const digits = plainPhone(phone);
  if (digits === '') {
    return WORDS.phone.missing;
  }
  return /^1[3-9]\d{9}$/.test(digits) ? undefined : WORDS.phone.wrong(digits.length);
};

/** Somebody who is responsible for a minor is reached in another way than the minor. */
const guardiansFault = (draft: RegisterDraft, at: Instant): string | undefined =>
  isMinor(draft, at) && plainPhone(draft.phone) === plainPhone(draft.guardianPhone)
    ? WORDS.phone.guardians
    : undefined;

function birthFault(birthDay: string, at: Instant): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(birthDay)) {
    return WORDS.birth.missing;
  }
  const age = ageAt(birthDay as CalendarDay, at);
  if (age < 0 || age > 110) {
    return WORDS.birth.impossible;
  }
  return age < YOUNGEST ? WORDS.birth.tooYoung : undefined;
}

/** What is wrong with the answer on one page, field by field; empty when the person may go on. */
export function faultsOf(step: Step, draft: RegisterDraft, at: Instant): Readonly<Record<string, string>> {
  const faults: Record<string, string | undefined> = {};
  switch (step) {
    case 'name':
      faults['name'] = nameFault(draft.name);
      break;
    case 'birth':
      faults['birthDay'] = birthFault(draft.birthDay, at);
      break;
    case 'guardian':
      faults['guardianName'] = nameFault(draft.guardianName);
      faults['guardianPhone'] = phoneFault(draft.guardianPhone);
      faults['guardianConsent'] = draft.guardianAgreed ? undefined : WORDS.guardian.notAgreed;
      break;
    case 'phone':
      faults['phone'] = phoneFault(draft.phone) ?? guardiansFault(draft, at);
      break;
    case 'residence':
      faults['residence'] = draft.residence === undefined ? WORDS.residence.missing : undefined;
      break;
    case 'categories':
      faults['categories'] = categoriesFault(draft.categories.length);
      break;
    case 'needs':
      faults['needsConsent'] = needsFault(draft);
      break;
    case 'skills':
    case 'freeTimes':
      break;
  }
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined)) as Record<
    string,
    string
  >;
}

/** Whether a page that asks for nothing in particular was answered all the same. */
function isAnswered(step: Step, { skills, freeTimes, needs }: RegisterDraft): boolean {
  const chosen: Partial<Record<Step, readonly unknown[]>> = { skills, freeTimes, needs };
  return chosen[step]?.length !== 0;
}

/** Where somebody goes on who was interrupted: the first page with a fault or never answered, else the last check. */
export const firstOpenStep = (draft: RegisterDraft, at: Instant): Step | 'check' =>
  stepsFor(draft, at).find(
    (step) =>
      Object.keys(faultsOf(step, draft, at)).length > 0 ||
      !(isAnswered(step, draft) || draft.passed.includes(step)),
  ) ?? 'check';

/** Without the consent of its own nothing is kept of needs, and nobody should believe otherwise. */
const needsFault = ({ needs, consents }: RegisterDraft): string | undefined =>
  needs.length > 0 && !consents.includes('needs') ? WORDS.needs.notAgreed : undefined;

function categoriesFault(count: number): string | undefined {
  if (count === 0) {
    return WORDS.categories.missing;
  }
  return count > 4 ? WORDS.categories.tooMany(count) : undefined;
}
