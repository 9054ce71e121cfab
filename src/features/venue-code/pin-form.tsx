import { useState } from 'react';
import { Btn } from '../../ui/btn';
import { Field } from '../../ui/field';
import { FormArea } from '../../ui/form-area';
import { FormErrors } from '../../ui/form-errors';
import { Stack } from '../../ui/layout';
import { useFaults } from '../../ui/use-faults';
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
  const { faults, faultAt, setFound } = useFaults();
  const submit = () => {
    const wrong = isPin(pin.trim()) ? onPin(pin.trim()) : VENUE_WORDS.pinFault;
    setFound({ pin: wrong });
  };
  return (
    <FormArea onSubmit={submit}>
      <Stack gap={3}>
        <FormErrors faults={faults} />
        <Field
          id="pin"
          kind="digits"
          label={VENUE_WORDS.pin}
          hint={hint}
          value={pin}
          fault={faultAt('pin')}
          onChange={setPin}
        />
        <Btn onPress={submit}>{action}</Btn>
      </Stack>
    </FormArea>
  );
}
