import { useState } from 'react';
import type { AwaitingRow, HourOutcomesReply } from '#core/hours/views';
import type { Answer } from '../../backend/answer';
import { call } from '../../backend/call';
import { say } from '../../ui/say';
import { useFaults } from '../../ui/use-faults';
import { failureWords } from '../../words/failures';
import { isShort } from './edit-form';
import { outcomeWords, DESK_WORDS as WORDS } from './words';

interface Heard {
  readonly onDone: () => void;
  /** Somebody else decided meanwhile: what is shown is not how it stands. */
  readonly onStale: () => void;
}

/** Agreeing to one record or declining it; says what is wrong, and tells when it is done. */
export function useAnswering({ activity, row, turn }: AwaitingRow, { onDone, onStale }: Heard) {
  const { faults, setFound } = useFaults();
  const [isBusy, setBusy] = useState(false);
  const reasonField = `decline-${row.record.replace(/\W/g, '-')}`;
  const complain = (sentence: string) => setFound({ [reasonField]: sentence });
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
      setFound({});
      say(done);
      onDone();
    } else if (outcome !== undefined) {
      complain(outcomeWords(outcome));
      if (outcome.kind === 'refused' && outcome.refusal.kind === 'decided-meanwhile') {
        onStale();
      }
    }
  };
  const { activityId } = activity;
  const { record, maskedName } = row;
  const seen = turn === undefined ? {} : { turn };
  return {
    ...{ faults, reasonField, isBusy, forget: () => setFound({}) },
    agree: () =>
      settle(call('agree-hours', { activityId, records: [record], ...seen }), WORDS.agreed(maskedName)),
    decline: async (reason: string) => {
      if (isShort(reason)) {
        complain(WORDS.reasonShort);
        return;
      }
      const request = { activityId, record, reason: reason.trim(), ...seen };
      await settle(call('decline-hours', request), WORDS.declined(maskedName));
    },
  };
}
