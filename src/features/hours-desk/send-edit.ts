import type { HourOutcome } from '#core/hours/views';
import type { Refused } from '../../backend/answer';
import { forgetAnswers } from '../../backend/answer-cache';
import { call } from '../../backend/call';
import { failureWords } from '../../words/failures';
import { type EditDraft, type EditKind, type EditStep, minutesOf } from './edit-form';
import { outcomeWords, DESK_WORDS as WORDS } from './words';

/** The record that is written about, and how it stands. */
export interface EditTarget {
  readonly activityId: string;
  readonly record: string;
  /** The turn that is next on the screen. */
  readonly turn: number;
  readonly isDisputed: boolean;
  /** A proof was asked for and goes along. */
  readonly isProven: boolean;
}

function asked(
  kind: EditKind,
  { activityId, record, turn, isDisputed, isProven }: EditTarget,
  draft: EditDraft,
) {
  const about = { activityId, record, turn, reason: draft.reason.trim() };
  const minutes = minutesOf(draft) ?? 0;
  const proof = draft.proof.trim();
  const photos = draft.photos.map(({ sha256, alt }) => ({ sha256, alt: alt.trim() }));
  const proven = { proof, ...(photos.length === 0 ? {} : { photos }) };
  const correction = { ...about, minutes, ...(isProven ? proven : {}) };
  switch (kind) {
    case 'enter':
      return call(isDisputed ? 'answer-dispute' : 'enter-hours', { ...about, minutes, ...proven });
    case 'correct':
      return isDisputed ? call('answer-dispute', correction) : call('correct-hours', correction);
    case 'answer':
      return call('answer-dispute', about);
  }
}

/** What became of it, or why nothing did and which question that is about. */
export interface Sent {
  readonly outcome?: HourOutcome;
  readonly sentence: string;
  readonly step?: EditStep;
}

const QUESTIONS: readonly string[] = ['minutes', 'reason', 'proof'] satisfies readonly EditStep[];
const isQuestion = (path: string): path is EditStep => QUESTIONS.includes(path);
/** The question a field of the request is asked at; photos are asked for with the proof. */
const questionOf = (path: string): string => (path.startsWith('photos') ? 'proof' : path);

/** The question whose answer a refusal is about. */
function questionRefused(outcome: HourOutcome): EditStep | undefined {
  switch (outcome.kind === 'refused' ? outcome.refusal.kind : undefined) {
    case 'proof-missing':
      return 'proof';
    case 'more-than-planned':
    case 'same-minutes':
      return 'minutes';
    default:
      return undefined;
  }
}

function notSent(answer: Refused): Sent {
  const { title, advice } = failureWords(answer);
  const [field] = answer.fields ?? [];
  if (field === undefined) {
    return { sentence: `${title}。${advice}` };
  }
  const step = questionOf(field.path);
  return { sentence: field.sentence, ...(isQuestion(step) ? { step } : {}) };
}

/** Sends what was written; answers what became of it or a sentence that says why not. Sending again is safe. */
export async function sendEdit(kind: EditKind, target: EditTarget, draft: EditDraft): Promise<Sent> {
  const answer = await asked(kind, target, draft);
  if (!answer.ok) {
    return notSent(answer);
  }
  const [outcome] = answer.value.outcomes;
  for (const name of ['hour-record', 'hour-sheet', 'hours-overdue'] as const) {
    forgetAnswers(name);
  }
  if (outcome === undefined) {
    return { sentence: failureWords({ code: 'UNAVAILABLE' }).title };
  }
  const step = questionRefused(outcome);
  const isAnswered = kind === 'answer' && outcome.kind === 'done';
  const sentence = isAnswered ? WORDS.answered : outcomeWords(outcome);
  return { outcome, sentence, ...(step === undefined ? {} : { step }) };
}
