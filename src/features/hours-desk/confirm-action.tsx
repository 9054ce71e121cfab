import { useState } from 'react';
import type { SheetRow } from '#core/hours/views';
import { Btn } from '../../ui/btn';
import { FormArea } from '../../ui/form-area';
import { FormErrors } from '../../ui/form-errors';
import { Stack } from '../../ui/layout';
import { TextArea } from '../../ui/text-area';
import { type Faults, useFaults } from '../../ui/use-faults';
import { durationWords } from '../../words/when';
import { isShort } from './edit-form';
import type { Confirming } from './use-confirm';
import { isUnexplained, outcomeWords, DESK_WORDS as WORDS } from './words';

interface ConfirmParts {
  readonly row: SheetRow;
  readonly confirming: Confirming;
}

/** What was typed of why minutes under the least share count, and what is wrong with it. */
function useReason({ row, confirming }: ConfirmParts) {
  const [reason, setReason] = useState('');
  const { faults, setFound } = useFaults();
  const outcome = confirming.outcomes.get(row.record);
  const refusal = outcome !== undefined && isUnexplained(outcome) ? outcomeWords(outcome) : undefined;
  const isAsked = refusal !== undefined || row.exceptions.some(({ kind }) => kind === 'under-share');
  const send = () => {
    const text = reason.trim();
    if (isAsked && isShort(text)) {
      setFound({ reason: WORDS.reasonShort });
      return;
    }
    setFound({});
    void confirming.confirmRows([row], isAsked ? text : undefined);
  };
  const told: Faults =
    faults.list.length === 0 && reason === '' && refusal !== undefined
      ? { ...faults, list: [{ fieldId: 'reason', sentence: refusal }] }
      : faults;
  return { reason, setReason, faults: told, isAsked, send };
}

/** Confirms what the scans say; where that is under the least share, only with a reason. */
export function ConfirmAction(parts: ConfirmParts) {
  const { reason, setReason, faults, isAsked, send } = useReason(parts);
  return (
    <FormArea onSubmit={send}>
      <Stack gap={4}>
        <FormErrors faults={faults} />
        {isAsked && (
          <TextArea
            id="reason"
            label={WORDS.confirmReason}
            hint={WORDS.confirmReasonHint}
            most={200}
            value={reason}
            fault={faults.list[0]?.sentence}
            onChange={setReason}
          />
        )}
        <Btn kind="main" busy={parts.confirming.busy} onPress={send}>
          {WORDS.confirmOne(durationWords(parts.row.scannedMinutes))}
        </Btn>
      </Stack>
    </FormArea>
  );
}
