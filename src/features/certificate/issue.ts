import { forgetAnswers } from '../../backend/answer-cache';
import { call } from '../../backend/call';
import { failureWords } from '../../words/failures';
import { forgetDraft, forgetPending, type Question, requestFor } from './draft';
import { CERTIFICATE_WORDS as WORDS } from './words';

/** What became of a request. `changed`: the records are not what was shown, look again. */
export type Issued =
  | { readonly kind: 'issued'; readonly certNo: string }
  | { readonly kind: 'changed'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly field?: 'purpose'; readonly sentence: string };

/** Asks for a certificate. Until it has been answered the same request keeps its id. */
export async function issue(question: Question): Promise<Issued> {
  const answer = await call('request-certificate', await requestFor(question));
  if (!answer.ok) {
    const fault = answer.fields?.[0];
    const { title, advice } = failureWords(answer);
    const isPurpose = fault?.path.includes('purposeNote') === true;
    return {
      kind: 'refused',
      sentence: fault?.sentence ?? `${title}。${advice}`,
      ...(isPurpose ? { field: 'purpose' as const } : {}),
    };
  }
  if (answer.value.kind === 'issued') {
    forgetDraft();
    forgetAnswers('my-certificates');
    return { kind: 'issued', certNo: answer.value.certificate.snapshot.certNo };
  }
  forgetPending();
  if (answer.value.kind === 'cannot-replace') {
    return { kind: 'refused', sentence: WORDS.cannotReplace };
  }
  if (answer.value.kind === 'text-refused') {
    return { kind: 'refused', field: 'purpose', sentence: WORDS.refused };
  }
  return { kind: 'changed', sentence: WORDS.changed };
}
