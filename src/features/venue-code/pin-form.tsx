import { useState } from 'react';
import { Btn } from '../../ui/btn';
import { Field } from '../../ui/field';
import { FormArea } from '../../ui/form-area';
import { Stack } from '../../ui/layout';
import { say } from '../../ui/say';
import { isPin } from './station';
import { VENUE_WORDS } from './words';

interface PinFormProps {
  readonly hint: string;
  readonly action: string;
  /** Answers what is wrong with the PIN, if anything. */
  readonly onPin: (pin: string) => string | undefined;
}

/** Takes four digits; says at the field what is wrong and keeps what was typed. */
export function PinForm({ hint, action, onPin }: PinFormProps) {
  const [pin, setPin] = useState('');
  const [fault, setFault] = useState<string>();
  const submit = () => {
    const wrong = isPin(pin.trim()) ? onPin(pin.trim()) : VENUE_WORDS.pinFault;
    setFault(wrong);
    if (wrong !== undefined) {
      say(wrong, 'urgent');
    }
  };
  return (
    <FormArea onSubmit={submit}>
      <Stack gap={3}>
        <Field
          id="pin"
          kind="digits"
          label={VENUE_WORDS.pin}
          hint={hint}
          value={pin}
          fault={fault}
          onChange={setPin}
        />
        <Btn onPress={submit}>{action}</Btn>
      </Stack>
    </FormArea>
  );
}
