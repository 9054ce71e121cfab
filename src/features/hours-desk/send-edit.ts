import type { HourOutcome } from '#core/hours/views';
import { forgetAnswers } from '../../backend/answer-cache';
import { call } from '../../backend/call';
import { failureWords } from '../../words/failures';
import { type EditDraft, type EditKind, minutesOf } from './edit-form';
import { outcomeWords } from './words';

/** The record that is written about, and how it stands. */
export interface EditTarget {
  readonly activityId: string;
  readonly record: string;
  readonly isDisputed: boolean;
}

function asked(kind: EditKind, { activityId, record, isDisputed }: EditTarget, draft: EditDraft) {
  const about = { activityId, record, reason: draft.reason.trim() };
  const minutes = minutesOf(draft) ?? 0;
  switch (kind) {
    case 'enter':
      return call('enter-hours', { ...about, minutes, proof: draft.proof.trim() });
    case 'correct':
      return isDisputed
        ? call('answer-dispute', { ...about, minutes })
        : call('correct-hours', { ...about, minutes });
    case 'answer':
      return call('answer-dispute', about);
  }
}

/** Sends what was written; answers what became of it or a sentence that says why not. Sending again is safe. */
export async function sendEdit(
  kind: EditKind,
  target: EditTarget,
  draft: EditDraft,
): Promise<{ readonly outcome?: HourOutcome; readonly sentence: string }> {
  const answer = await asked(kind, target, draft);
  if (!answer.ok) {
    const { title, advice } = failureWords(answer);
    return { sentence: answer.fields?.[0]?.sentence ?? `${title}。${advice}` };
  }
  const [outcome] = answer.value.outcomes;
  for (const name of ['hour-record', 'hour-sheet', 'hours-overdue'] as const) {
    forgetAnswers(name);
  }
  return outcome === undefined
    ? { sentence: failureWords({ code: 'UNAVAILABLE' }).title }
    : { outcome, sentence: outcomeWords(outcome) };
}
