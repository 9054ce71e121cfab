import { CONSENT_DOCUMENTS, GUARDIAN_CONSENT } from '#core/consent/documents';
import { plainName, plainPhone } from '#core/shared/typed';
import type { ChangeProfileRequest } from '#core/volunteer/calls';
import { forgetAnswers } from '../../../backend/answer-cache';
import { call } from '../../../backend/call';
import { useMe } from '../../../backend/use-me';
import { failureWords } from '../../../words/failures';
import type { RegisterDraft } from '../draft';
import type { Step } from '../steps';
import { CHANGE_WORDS as WORDS } from './words';

const guardianOf = ({ guardianName, guardianPhone, guardianAgreed }: RegisterDraft) => ({
  ...{ name: plainName(guardianName), phone: plainPhone(guardianPhone) },
  ...(guardianAgreed && { consent: GUARDIAN_CONSENT }),
});

/** One page's answer as it is sent. */
function changeOf(step: Step, draft: RegisterDraft): ChangeProfileRequest {
  switch (step) {
    case 'name':
      return { item: step, name: plainName(draft.name) };
    case 'phone':
      return {
        ...{ item: step, phone: plainPhone(draft.phone) },
        ...(draft.phoneProof !== undefined && { phoneProof: draft.phoneProof }),
      };
    case 'birth':
      return {
        ...{ item: step, birthDay: draft.birthDay },
        ...(draft.guardianName === '' ? {} : { guardian: guardianOf(draft) }),
      };
    case 'guardian':
      return { item: step, guardian: guardianOf(draft) };
    case 'residence':
      return { item: step, residence: draft.residence?.code ?? '' };
    case 'categories':
      return { item: step, categories: [...draft.categories] };
    case 'skills':
      return { item: step, skills: [...draft.skills] };
    case 'freeTimes':
      return { item: step, freeTimes: [...draft.freeTimes] };
    case 'needs':
      return {
        ...{ item: step, needs: [...draft.needs] },
        ...(draft.needs.length > 0 && draft.consents.includes('needs')
          ? { consent: CONSENT_DOCUMENTS.needs.version }
          : {}),
      };
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  'guardian.name': 'guardianName',
  'guardian.phone': 'guardianPhone',
  'guardian.consent': 'guardianConsent',
  guardian: 'guardianName',
  consent: 'needs',
};

/** What stands in the way, and the field at which it can be put right; the button where no field can. */
export interface SaveFault {
  readonly fieldId: string;
  readonly sentence: string;
}

/** Where a refusal belongs among the fields of a page. */
const AT: Readonly<Record<string, Partial<Record<Step, string>>>> = {
  'phone-taken': { phone: 'phone' },
  'phone-limited': { phone: 'phone' },
  'too-young': { birth: 'birthDay' },
  'age-to-check': { birth: 'birthDay' },
  'guardian-needed': { phone: 'phone', guardian: 'guardianPhone', birth: 'guardianPhone' },
};

/**
 * Sends a change; an empty list means that it stands. Sent twice it has one effect. `offline` says what to do when
 * there was no network: it names the button of its page.
 */
export async function sendChange(
  change: ChangeProfileRequest,
  offline: string,
): Promise<readonly SaveFault[]> {
  const answer = await call('change-profile', change);
  if (answer.ok) {
    if (answer.value.kind === 'changed') {
      forgetAnswers('my-home');
      await useMe.getState().ask();
      return [];
    }
    const { kind } = answer.value;
    const fieldId = AT[kind]?.[change.item as Step] ?? 'save';
    return [{ fieldId, sentence: WORDS.refused[kind] }];
  }
  if (answer.code === 'OFFLINE') {
    return [{ fieldId: 'save', sentence: offline }];
  }
  if (answer.code === 'INVALID_INPUT' && answer.fields !== undefined && answer.fields.length > 0) {
    return answer.fields.map(({ path, sentence }) => ({
      fieldId: FIELDS[path] ?? path.split('.')[0] ?? 'save',
      sentence,
    }));
  }
  const { title, advice } = failureWords(answer);
  return [{ fieldId: 'save', sentence: `${title}。${advice}` }];
}

/** Saves the answer of one page. */
export const saveAnswer = (step: Step, draft: RegisterDraft) =>
  sendChange(changeOf(step, draft), WORDS.offline);
