import { CONSENT_DOCUMENTS, GUARDIAN_CONSENT } from '#core/consent/documents';
import type { Instant } from '#core/shared/instant';
import { plainName, plainPhone } from '#core/shared/typed';
import type { RegisterRequest } from '#core/volunteer/calls';
import { forgetAnswers } from '../../backend/answer-cache';
import { call } from '../../backend/call';
import { useMe } from '../../backend/use-me';
import { now } from '../../platform/clock';
import { failureWords } from '../../words/failures';
import { type RegisterDraft, useRegisterDraft } from './draft';
import { isMinor, STEPS, type Step } from './steps';
import { REGISTER_WORDS as WORDS } from './words';

function requestOf(draft: RegisterDraft, at: Instant): RegisterRequest {
  return {
    name: plainName(draft.name),
    phone: plainPhone(draft.phone),
    ...(draft.phoneProof !== undefined && { phoneProof: draft.phoneProof }),
    birthDay: draft.birthDay,
    residence: draft.residence?.code ?? '',
    skills: [...draft.skills],
    categories: [...draft.categories],
    freeTimes: [...draft.freeTimes],
    // Without the consent of its own the needs stay on the phone.
    needs: draft.consents.includes('needs') ? [...draft.needs] : [],
    // Whoever turned out to be of age meets no guardian's page any more; what was typed there is not asked for.
    ...(isMinor(draft, at) && {
      guardian: {
        ...{ name: plainName(draft.guardianName), phone: plainPhone(draft.guardianPhone) },
        ...(draft.guardianAgreed && { consent: GUARDIAN_CONSENT }),
      },
    }),
    consents: draft.consents.map((key) => ({ key, version: CONSENT_DOCUMENTS[key].version })),
  };
}

/** Which page a fault of the server belongs to. */
const PAGE_OF: Readonly<Record<string, Step>> = {
  name: 'name',
  phone: 'phone',
  birthDay: 'birth',
  residence: 'residence',
  categories: 'categories',
  skills: 'skills',
  freeTimes: 'freeTimes',
  needs: 'needs',
  guardian: 'guardian',
};

/** What stands in the way, and the page on which it can be put right. */
export interface Obstacle {
  readonly step: Step | undefined;
  readonly sentence: string;
}

const obstacle = (path: string, sentence: string): Obstacle => ({
  step: STEPS.find((step) => step === PAGE_OF[path.split('.')[0] ?? '']),
  sentence,
});

/** Registers with what was typed. Nothing typed is lost when it fails; a second press has no second effect. */
export async function submitRegistration(): Promise<readonly Obstacle[]> {
  const answer = await call('register', requestOf(useRegisterDraft.getState().draft, now()));
  if (!answer.ok) {
    if (answer.code === 'OFFLINE') {
      return [{ step: undefined, sentence: WORDS.check.noNetwork }];
    }
    if (answer.code === 'INVALID_INPUT' && answer.fields !== undefined && answer.fields.length > 0) {
      return answer.fields.map((field) => obstacle(field.path, field.sentence));
    }
    const { title, advice } = failureWords(answer);
    return [{ step: undefined, sentence: `${title}。${advice}` }];
  }
  switch (answer.value.kind) {
    case 'registered':
    case 'already-registered':
      forgetAnswers('my-home');
      await useMe.getState().ask();
      return [];
    case 'phone-taken':
    case 'phone-limited':
      return [{ step: 'phone', sentence: WORDS.refused[answer.value.kind] }];
    case 'too-young':
      return [{ step: 'birth', sentence: WORDS.refused['too-young'] }];
    case 'guardian-needed':
      return [{ step: 'guardian', sentence: WORDS.refused['guardian-needed'] }];
    case 'consent-needed':
      return [{ step: undefined, sentence: WORDS.refused['consent-needed'] }];
  }
}
