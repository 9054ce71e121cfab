import { useState } from 'react';
import type { OwnRecord } from '#core/hours/own-record';
import { forgetAnswers } from '../../backend/answer-cache';
import { call } from '../../backend/call';
import { Btn } from '../../ui/btn';
import { FormArea } from '../../ui/form-area';
import { FormErrors } from '../../ui/form-errors';
import { BtnRow, Stack } from '../../ui/layout';
import { say } from '../../ui/say';
import { TextArea } from '../../ui/text-area';
import { useFaults } from '../../ui/use-faults';
import { failureWords } from '../../words/failures';
import { MY_HOURS_WORDS as WORDS } from './words';

const SHORTEST = 4;

/** Asks what is wrong with a record and sends it; what was typed stays until it has arrived. */
export function DisputeForm(props: {
  readonly record: OwnRecord;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const { faults, faultAt, setFound } = useFaults();
  const [isBusy, setBusy] = useState(false);
  const id = `dispute-${props.record.activityId}`;
  const complain = (sentence: string) => setFound({ [id]: sentence });
  const submit = async () => {
    if (reason.trim().length < SHORTEST) {
      complain(WORDS.disputeShort);
      return;
    }
    setBusy(true);
    const answer = await call('dispute-hours', {
      activityId: props.record.activityId,
      reason: reason.trim(),
    });
    setBusy(false);
    if (!answer.ok) {
      const { title, advice } = failureWords(answer);
      complain(answer.fields?.[0]?.sentence ?? `${title}。${advice}`);
    } else if (answer.value.kind === 'done') {
      forgetAnswers('my-records');
      say(WORDS.disputed);
      props.onDone();
    } else {
      complain(WORDS.disputeRefused);
    }
  };
  return (
    <FormArea onSubmit={() => void submit()}>
      <Stack gap={3}>
        <FormErrors faults={faults} />
        <TextArea
          id={id}
          label={WORDS.disputeTitle}
          hint={WORDS.disputeHint}
          most={200}
          value={reason}
          fault={faultAt(id)}
          onChange={setReason}
        />
        <BtnRow>
          <Btn kind="main" busy={isBusy ? WORDS.disputeBusy : undefined} onPress={() => void submit()}>
            {WORDS.disputeSend}
          </Btn>
          <Btn onPress={props.onCancel}>{WORDS.disputeCancel}</Btn>
        </BtnRow>
      </Stack>
    </FormArea>
  );
}
