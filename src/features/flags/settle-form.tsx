import { useState } from 'react';
import type { SettlementKind } from '#core/attendance/settling/calls';
import { Btn } from '../../ui/btn';
import { Field } from '../../ui/field';
import { FormArea } from '../../ui/form-area';
import { FormErrors } from '../../ui/form-errors';
import { Stack } from '../../ui/layout';
import { say } from '../../ui/say';
import { useFaults } from '../../ui/use-faults';
import { settle } from './settle';
import { FLAG_WORDS } from './words';

interface SettleFormProps {
  readonly activityId: string;
  readonly scanId: string;
  /** Who and what, for the announcement. */
  readonly who: string;
  readonly decision: SettlementKind;
  readonly onSettled: (decision: SettlementKind) => void;
}

/** Asks for the reason of a decision; it is kept until the decision was saved. */
export function SettleForm({ activityId, scanId, who, decision, onSettled }: SettleFormProps) {
  const [reason, setReason] = useState('');
  const { faults, faultAt, setFound } = useFaults();
  const id = `reason-${scanId}`;
  const [isBusy, setIsBusy] = useState(false);
  const submit = async () => {
    setIsBusy(true);
    const outcome = await settle({ activityId, scanId, decision, reason });
    setIsBusy(false);
    if (outcome.kind === 'fault') {
      setFound({ [id]: outcome.sentence });
      return;
    }
    const words = FLAG_WORDS.settled[outcome.decision];
    say(FLAG_WORDS.said(who, outcome.isOthers ? FLAG_WORDS.already(words) : words));
    onSettled(outcome.decision);
  };
  return (
    <FormArea onSubmit={() => void submit()}>
      <Stack gap={3}>
        <FormErrors faults={faults} />
        <Field
          id={id}
          label={FLAG_WORDS.reason}
          hint={FLAG_WORDS.reasonHint}
          value={reason}
          fault={faultAt(id)}
          onChange={setReason}
        />
        <Btn
          kind="main"
          onPress={() => void submit()}
          busy={isBusy ? FLAG_WORDS.busy : undefined}
          label={`${FLAG_WORDS.confirm[decision]}：${who}`}
        >
          {FLAG_WORDS.confirm[decision]}
        </Btn>
      </Stack>
    </FormArea>
  );
}
