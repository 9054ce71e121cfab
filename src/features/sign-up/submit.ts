import type { AccessFeature } from '#core/access/features';
import type { OwnSignup, SignUpReply } from '#core/signup/signup';
import type { Refused } from '../../backend/answer';
import { forgetAnswers } from '../../backend/answer-cache';
import { call } from '../../backend/call';
import { useMe } from '../../backend/use-me';
import { now } from '../../platform/clock';
import { failureWords } from '../../words/failures';
import { signUpRefusalWords } from '../../words/sign-up-refusals';
import { SIGN_UP_WORDS } from './words';

/** One thing in the way, and the field at which it is said. */
export interface Fault {
  readonly fieldId: string;
  readonly sentence: string;
}

interface Wanted {
  readonly activityId: string;
  readonly dutyId: string;
  readonly needs: readonly AccessFeature[];
  readonly message: string;
  /** Of the activity, as it was shown. */
  readonly version: number | undefined;
}

type Outcome =
  | { readonly kind: 'signed-up' }
  /** They had signed up before, for another duty or with another message; nothing of this one was taken. */
  | { readonly kind: 'stood'; readonly signup: OwnSignup; readonly isUnsaid: boolean }
  /** What was agreed to is no longer so. */
  | { readonly kind: 'changed'; readonly faults: readonly Fault[] }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

const FIELDS: Readonly<Record<string, string>> = {
  dutyId: 'duty',
  agreed: 'agree',
  message: 'message',
  needs: 'needs',
};

const refused = (sentence: string, fieldId = 'submit'): Outcome => ({
  kind: 'refused',
  faults: [{ fieldId, sentence }],
});

function notAnswered(answer: Refused): Outcome {
  if (answer.code === 'OFFLINE') {
    return refused(SIGN_UP_WORDS.noNetwork);
  }
  if (answer.fields !== undefined && answer.fields.length > 0) {
    const faults = answer.fields.map(({ path, sentence }) => ({
      fieldId: FIELDS[path] ?? 'submit',
      sentence,
    }));
    return { kind: 'refused', faults };
  }
  const { title, advice } = failureWords(answer);
  return refused(`${title}。${advice}`);
}

type Accepted = Extract<SignUpReply, { readonly signup: OwnSignup }>;

/** Whether what stands is what they asked for just now. */
function signedUp({ signup, unsaid }: Accepted, { dutyId }: Wanted): Outcome {
  const isUnsaid = unsaid === true;
  return isUnsaid || signup.dutyId !== dutyId ? { kind: 'stood', signup, isUnsaid } : { kind: 'signed-up' };
}

/** Signs up. Answers that became wrong are forgotten; a repeated press has one effect. */
export async function submitSignUp(wanted: Wanted): Promise<Outcome> {
  const answer = await call('sign-up', {
    activityId: wanted.activityId,
    dutyId: wanted.dutyId,
    needs: [...wanted.needs],
    ...(wanted.message.trim() !== '' && { message: wanted.message.trim() }),
    ...(wanted.version !== undefined && { version: wanted.version }),
    agreed: true,
  });
  if (!answer.ok) {
    if (answer.code === 'SUSPENDED') {
      // So that the pages before this one say it too.
      void useMe.getState().ask();
    }
    return notAnswered(answer);
  }
  const reply = answer.value;
  if (reply.kind === 'confirmed' || reply.kind === 'waiting') {
    for (const stale of ['my-home', 'my-sign-ups', 'get-activity', 'list-activities'] as const) {
      forgetAnswers(stale);
    }
    return signedUp(reply, wanted);
  }
  const sentence = signUpRefusalWords(reply, now());
  if (reply.kind === 'changed') {
    return { kind: 'changed', faults: [{ fieldId: 'agree', sentence }] };
  }
  return refused(
    sentence,
    reply.kind === 'too-young' || reply.kind === 'waiting-list-full' ? 'duty' : 'submit',
  );
}
