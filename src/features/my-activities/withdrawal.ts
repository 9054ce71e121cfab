import type { OwnSignup } from '#core/signup/signup';
import type { Refused } from '../../backend/answer';
import { forgetAnswers } from '../../backend/answer-cache';
import { call } from '../../backend/call';
import { now } from '../../platform/clock';
import { failureWords } from '../../words/failures';
import { signUpRefusalWords } from '../../words/sign-up-refusals';
import { startWords } from '../../words/when';
import { MY_ACTIVITIES_WORDS as WORDS } from './words';

/** What came of withdrawing or of taking that back. */
export interface Told {
  readonly tone: 'ok' | 'warn' | 'err';
  readonly words: string;
  /** The signup as it was, as long as the withdrawal can be taken back. */
  readonly withdrawn?: OwnSignup;
}

function failed(answer: Refused): string {
  const { title, advice } = failureWords(answer);
  return `${title}。${advice}`;
}

/** Forgets the answers that became wrong. */
function forgetStale(): void {
  for (const stale of ['my-home', 'get-activity', 'list-activities'] as const) {
    forgetAnswers(stale);
  }
}

/** Withdraws; says what came of it. */
export async function sendWithdrawal(signup: OwnSignup): Promise<Told> {
  const answer = await call('withdraw', { activityId: signup.activityId });
  if (!answer.ok) {
    return { tone: 'err', words: failed(answer) };
  }
  if (answer.value.kind !== 'withdrawn') {
    return { tone: 'err', words: answer.value.kind === 'already-in' ? WORDS.alreadyIn : WORDS.ended };
  }
  forgetStale();
  return {
    tone: 'ok',
    words: WORDS.withdrawn(signup.title, startWords(signup.startsAt, now())),
    withdrawn: signup,
  };
}

/** Takes a withdrawal back: signs up for the same duty again, with the needs and the message of before. */
export async function sendComingBack(withdrawn: OwnSignup): Promise<Told> {
  const { activityId, dutyId, title, status } = withdrawn;
  const answer = await call('sign-up', { activityId, dutyId, asBefore: true, agreed: true });
  if (!answer.ok) {
    return { tone: 'err', words: WORDS.notBack(failed(answer)), withdrawn };
  }
  const reply = answer.value;
  if (reply.kind !== 'confirmed' && reply.kind !== 'waiting') {
    return { tone: 'err', words: WORDS.notBack(signUpRefusalWords(reply, now())) };
  }
  forgetStale();
  const wasWaiting = status === 'waiting';
  if (reply.kind === 'confirmed') {
    return { tone: 'ok', words: wasWaiting ? WORDS.lineSeat(title) : WORDS.seatBack(title) };
  }
  return wasWaiting
    ? { tone: 'ok', words: WORDS.lineAgain(title, reply.position) }
    : { tone: 'warn', words: WORDS.seatGone(title, reply.position) };
}
