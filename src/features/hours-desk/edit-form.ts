import { durationWords } from '../../words/when';
import { DESK_WORDS as WORDS } from './words';

/** What is being written about a record. */
export type EditKind = 'enter' | 'correct' | 'answer';

/** One question a page. */
export type EditStep = 'minutes' | 'reason' | 'proof' | 'check';

const STEPS: { readonly [TKind in EditKind]: readonly EditStep[] } = {
  enter: ['minutes', 'reason', 'proof', 'check'],
  correct: ['minutes', 'reason', 'check'],
  answer: ['reason', 'check'],
};

export const stepsOf = (kind: EditKind): readonly EditStep[] => STEPS[kind];

export const isEditKind = (text: string): text is EditKind => Object.hasOwn(STEPS, text);

/** What was typed so far. */
export interface EditDraft {
  readonly hours: string;
  readonly minutes: string;
  readonly reason: string;
  readonly proof: string;
}

export const EMPTY_DRAFT: EditDraft = { hours: '', minutes: '', reason: '', proof: '' };
const SHORTEST = 4;
const HOUR = 60;

/** Whole minutes of a draft; `undefined` when it is not written in digits. An empty box is nothing. */
export function minutesOf({ hours, minutes }: Pick<EditDraft, 'hours' | 'minutes'>): number | undefined {
  const [whole, rest] = [hours.trim() || '0', minutes.trim() || '0'];
  const isNumber = /^\d{1,3}$/.test(whole) && /^\d{1,3}$/.test(rest) && `${hours}${minutes}`.trim() !== '';
  return isNumber ? Number(whole) * HOUR + Number(rest) : undefined;
}

/** What is wrong with the answer to one question; nothing when one may go on. */
export function faultIn(
  step: EditStep,
  draft: EditDraft,
  { kind, mostMinutes }: { readonly kind: EditKind; readonly mostMinutes: number },
): string | undefined {
  switch (step) {
    case 'minutes': {
      const minutes = minutesOf(draft);
      if (minutes === undefined) {
        return WORDS.minutesWrong;
      }
      if (kind === 'enter' && minutes === 0) {
        return WORDS.minutesNone;
      }
      return minutes > mostMinutes ? WORDS.minutesMost(durationWords(mostMinutes)) : undefined;
    }
    case 'reason':
      return draft.reason.trim().length < SHORTEST ? WORDS.reasonShort : undefined;
    case 'proof':
      return draft.proof.trim().length < SHORTEST ? WORDS.proofShort : undefined;
    case 'check':
      return undefined;
  }
}
