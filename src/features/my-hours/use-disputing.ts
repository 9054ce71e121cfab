import { useState } from 'react';
import { charactersIn } from '#core/shared/characters';
import { forgetAnswers } from '../../backend/answer-cache';
import { call } from '../../backend/call';
import { say } from '../../ui/say';
import { useFaults } from '../../ui/use-faults';
import { failureWords } from '../../words/failures';
import { unaskedWords } from './dispute-words';
import { MY_HOURS_WORDS as WORDS } from './words';

const SHORTEST = 4;
/** The box that the reason is typed into. */
const BOX = 'dispute';

async function sent(activityId: string, reason: string): Promise<string | undefined> {
  const answer = await call('dispute-hours', { activityId, reason });
  if (!answer.ok) {
    const { title, advice } = failureWords(answer);
    return answer.fields?.[0]?.sentence ?? `${title}。${advice}`;
  }
  for (const stale of ['my-records', 'my-sign-ups'] as const) {
    forgetAnswers(stale);
  }
  return unaskedWords(answer.value);
}

/** Asking about one's hours: what was typed stays until it has arrived, and sending again is safe. */
export function useDisputing(activityId: string, onDone: () => void) {
  const [reason, setReason] = useState('');
  const { faults, faultAt, setFound } = useFaults();
  const [isBusy, setBusy] = useState(false);
  const complain = (sentence: string) => setFound({ [BOX]: sentence });
  const submit = async () => {
    if (charactersIn(reason.trim()) < SHORTEST) {
      complain(WORDS.disputeShort);
      return;
    }
    setBusy(true);
    const wrong = await sent(activityId, reason.trim());
    setBusy(false);
    if (wrong === undefined) {
      say(WORDS.disputed);
      onDone();
    } else {
      complain(wrong);
    }
  };
  return { reason, setReason, faults, fault: faultAt(BOX), isBusy, submit: () => void submit() };
}
