import { useState } from 'react';
import type { AwaitingRow, HourOutcomesReply } from '#core/hours/views';
import type { Answer } from '../../backend/answer';
import { call } from '../../backend/call';
import { say } from '../../ui/say';
import { failureWords } from '../../words/failures';
import { outcomeWords, DESK_WORDS as WORDS } from './words';

const SHORTEST = 4;

/** Agreeing to one record or declining it; says what is wrong, and tells when it is done. */
export function useAnswering({ activity, row }: AwaitingRow, onDone: () => void) {
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const complain = (sentence: string) => {
    setFault(sentence);
    say(sentence, 'urgent');
  };
  const settle = async (asking: Promise<Answer<HourOutcomesReply>>, done: string) => {
    setBusy(true);
    const answer = await asking;
    setBusy(false);
    if (!answer.ok) {
      const { title, advice } = failureWords(answer);
      complain(answer.fields?.[0]?.sentence ?? `${title}。${advice}`);
      return;
    }
    const [outcome] = answer.value.outcomes;
    if (outcome?.kind === 'done') {
      setFault(undefined);
      say(done);
      onDone();
    } else if (outcome !== undefined) {
      complain(outcomeWords(outcome));
    }
  };
  const { activityId } = activity;
  const { record, maskedName } = row;
  return {
    ...{ fault, isBusy },
    agree: () => settle(call('agree-hours', { activityId, records: [record] }), WORDS.agreed(maskedName)),
    decline: async (reason: string) => {
      if (reason.trim().length < SHORTEST) {
        complain(WORDS.reasonShort);
        return;
      }
      const request = { activityId, record, reason: reason.trim() };
      await settle(call('decline-hours', request), WORDS.declined(maskedName));
    },
  };
}
