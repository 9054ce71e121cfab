import { Btn } from '../../ui/btn';
import { FormArea } from '../../ui/form-area';
import { FormErrors } from '../../ui/form-errors';
import { Stack } from '../../ui/layout';
import { TextArea } from '../../ui/text-area';
import type { Disputing } from './use-disputing';
import { MY_HOURS_WORDS as WORDS } from './words';

interface DisputeFormProps {
  readonly disputing: Disputing;
  /** There is no record: what they did there is asked for. */
  readonly isMissing: boolean;
}

/** Asks what is wrong with one's hours at an activity, and sends it. */
export function DisputeForm({ disputing, isMissing }: DisputeFormProps) {
  const { reason, setReason, faults, fault, isBusy, submit } = disputing;
  return (
    <FormArea onSubmit={submit}>
      <Stack gap={3}>
        <FormErrors faults={faults} />
        <TextArea
          id="dispute"
          label={isMissing ? WORDS.missingTitle : WORDS.disputeTitle}
          hint={isMissing ? WORDS.missingHint : WORDS.disputeHint}
          most={200}
          value={reason}
          fault={fault}
          onChange={setReason}
        />
        <Btn kind="main" busy={isBusy ? WORDS.disputeBusy : undefined} onPress={submit}>
          {WORDS.disputeSend}
        </Btn>
      </Stack>
    </FormArea>
  );
}
