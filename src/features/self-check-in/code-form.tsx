import { useRef, useState } from 'react';
import { typedVenueCode } from '#core/attendance/venue-code';
import type { Instant } from '#core/shared/instant';
import { now } from '../../platform/clock';
import { Btn } from '../../ui/btn';
import { Field } from '../../ui/field';
import { FormArea } from '../../ui/form-area';
import { FormErrors } from '../../ui/form-errors';
import { Stack } from '../../ui/layout';
import { useFaults } from '../../ui/use-faults';
import type { Outcome, ShownCode } from './take-own-scan';
import { SELF_WORDS } from './words';

interface CodeFormProps {
  readonly kind: 'in' | 'out';
  readonly isSending: boolean;
  readonly onCode: (code: ShownCode) => Promise<Outcome | undefined>;
}

/** Whether the digits have done their work and the field may be emptied. */
const isDone = (outcome: Outcome | undefined): boolean =>
  outcome?.kind === 'kept' ||
  (outcome?.kind === 'answered' && outcome.reply.verdict.kind !== 'venue-code-wrong');

/** Takes the eight digits, however slowly they are typed; what was typed stays until it was right. */
export function CodeForm({ kind, isSending, onCode }: CodeFormProps) {
  const [text, setText] = useState('');
  const { faults, faultAt, setFound } = useFaults();
  const startedAt = useRef<Instant>();
  const type = (typed: string) => {
    startedAt.current = typed === '' ? undefined : (startedAt.current ?? now());
    setText(typed);
  };
  const submit = async () => {
    const code = typedVenueCode(text);
    setFound({ venueCode: code === undefined ? SELF_WORDS.codeFault : undefined });
    if (code === undefined) {
      return;
    }
    const outcome = await onCode({ code, startedAt: startedAt.current ?? now() });
    // The next code is another one, and is read anew.
    startedAt.current = undefined;
    if (isDone(outcome)) {
      setText('');
    }
  };
  return (
    <FormArea onSubmit={() => void submit()}>
      <Stack gap={3}>
        <FormErrors faults={faults} />
        <Field
          id="venueCode"
          kind="digits"
          label={SELF_WORDS.code}
          hint={SELF_WORDS.codeHint}
          value={text}
          fault={faultAt('venueCode')}
          onChange={type}
        />
        <Btn kind="main" onPress={() => void submit()} busy={isSending ? SELF_WORDS.sending : undefined}>
          {kind === 'in' ? SELF_WORDS.confirmIn : SELF_WORDS.confirmOut}
        </Btn>
      </Stack>
    </FormArea>
  );
}
