import { useState } from 'react';
import { Btn } from '../../ui/btn';
import { Field } from '../../ui/field';
import { FormArea } from '../../ui/form-area';
import { Stack } from '../../ui/layout';
import { say } from '../../ui/say';
import { GATE_WORDS } from './words';

/** Takes the six digits somebody reads aloud; a keyboard scanner types a whole pass here and presses Enter. */
export function NumberForm(props: {
  readonly onNumber: (entryNo: string) => void;
  readonly onPass: (text: string) => void;
}) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const submit = () => {
    const typed = text.trim();
    const digits = typed.replace(/\s/g, '');
    if (/^\d{6}$/.test(digits)) {
      props.onNumber(digits);
    } else if (typed.length > 20) {
      props.onPass(typed);
    } else {
      setFault(GATE_WORDS.numberWrong);
      say(GATE_WORDS.numberWrong, 'urgent');
      return;
    }
    setFault(undefined);
    setText('');
  };
  return (
    <FormArea onSubmit={submit}>
      <Stack gap={3}>
        <Field
          id="entryNo"
          label={GATE_WORDS.number}
          hint={GATE_WORDS.numberHint}
          kind="code"
          value={text}
          fault={fault}
          onChange={setText}
        />
        <Btn onPress={submit}>{GATE_WORDS.confirmNumber}</Btn>
      </Stack>
    </FormArea>
  );
}
