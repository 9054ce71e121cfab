import { useState } from 'react';
import type { FlaggedScan } from '#core/attendance/settling/calls';
import type { SettlementKind } from '#core/attendance/settling/settlement';
import { Btn } from '../../ui/btn';
import { Field } from '../../ui/field';
import { FormArea } from '../../ui/form-area';
import { FormErrors } from '../../ui/form-errors';
import { Stack } from '../../ui/layout';
import { say } from '../../ui/say';
import { useFaults } from '../../ui/use-faults';
import { settle } from './settle';
import { type Decided, decidedWords, FLAG_WORDS } from './words';

interface SettleFormProps {
  readonly activityId: string;
  readonly flagged: FlaggedScan;
  /** Who and what, for the announcement. */
  readonly who: string;
  readonly decision: SettlementKind;
  readonly onSettled: (decided: Decided) => void;
}

/** What is typed, what is wrong with it, and sending it; it is kept until the decision was saved. */
function useSettling({ activityId, flagged, who, decision, onSettled }: SettleFormProps) {
  const { scanId, claims } = flagged;
  const [reason, setReason] = useState('');
  const [person, setPerson] = useState<string>(claims?.volunteerNo ?? '');
  const [isBusy, setIsBusy] = useState(false);
  const { faults, faultAt, setFound } = useFaults();
  const ids = { person: `person-${scanId}`, reason: `reason-${scanId}` };
  const isNaming = decision === 'stands' && flagged.why.includes('unknown-person');
  const submit = async () => {
    setIsBusy(true);
    const outcome = await settle({ activityId, scanId, decision, reason, ...(isNaming && { person }) });
    setIsBusy(false);
    if (outcome.kind === 'fault') {
      setFound({ [ids.person]: outcome.person, [ids.reason]: outcome.reason });
      return;
    }
    const words = decidedWords(outcome);
    say(FLAG_WORDS.said(who, outcome.isOthers ? FLAG_WORDS.already(words) : words));
    onSettled(outcome);
  };
  return { reason, setReason, person, setPerson, isBusy, isNaming, ids, faults, faultAt, submit };
}

/** Asks for the reason of a decision, and before it who somebody was whom nobody could tell. */
export function SettleForm(props: SettleFormProps) {
  const { who, decision, flagged } = props;
  const form = useSettling(props);
  const send = () => void form.submit();
  return (
    <FormArea onSubmit={send}>
      <Stack gap={3}>
        <FormErrors faults={form.faults} />
        {form.isNaming && (
          <Field
            id={form.ids.person}
            label={FLAG_WORDS.person}
            hint={FLAG_WORDS.personHint(flagged.claims)}
            isOptional
            value={form.person}
            fault={form.faultAt(form.ids.person)}
            onChange={form.setPerson}
          />
        )}
        <Field
          id={form.ids.reason}
          label={FLAG_WORDS.reason}
          hint={FLAG_WORDS.reasonHint}
          value={form.reason}
          fault={form.faultAt(form.ids.reason)}
          onChange={form.setReason}
        />
        <Btn
          kind="main"
          onPress={send}
          busy={form.isBusy ? FLAG_WORDS.busy : undefined}
          label={`${FLAG_WORDS.confirm[decision]}：${who}`}
        >
          {FLAG_WORDS.confirm[decision]}
        </Btn>
      </Stack>
    </FormArea>
  );
}
