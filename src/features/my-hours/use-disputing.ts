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

/** What is asked about, and the turn that is next on the screen; none while it is not read yet. */
interface About {
  readonly activityId: string;
  readonly turn: number | undefined;
}

interface Sent {
  /** Why nothing came of it. */
  readonly wrong?: string | undefined;
  /** What the screen shows may not be how it stands. */
  readonly isHeard: boolean;
}

async function sent({ activityId, turn }: About, reason: string): Promise<Sent> {
  const seen = turn === undefined ? {} : { turn };
  const answer = await call('dispute-hours', { activityId, reason, ...seen });
  if (!answer.ok) {
    const { title, advice } = failureWords(answer);
    return { wrong: answer.fields?.[0]?.sentence ?? `${title}。${advice}`, isHeard: false };
  }
  for (const stale of ['my-records', 'my-sign-ups'] as const) {
    forgetAnswers(stale);
  }
  return { wrong: unaskedWords(answer.value), isHeard: true };
}

/**
 * Asking about one's hours: what was typed stays until it has arrived, and sending again is safe. `onHeard` is told
 * when the server has answered, whatever it was, so that the record is shown as it stands.
 */
export function useDisputing(about: About, onHeard: () => void) {
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
    const { wrong, isHeard } = await sent(about, reason.trim());
    setBusy(false);
    if (isHeard) {
      onHeard();
    }
    if (wrong === undefined) {
      setFound({});
      setReason('');
      say(WORDS.disputed);
    } else {
      complain(wrong);
    }
  };
  return { reason, setReason, faults, fault: faultAt(BOX), isBusy, submit: () => void submit() };
}

export type Disputing = ReturnType<typeof useDisputing>;
