import { useState } from 'react';
import { plainCode } from '#core/shared/typed';
import { Btn } from '../../ui/btn';
import { Field } from '../../ui/field';
import { FormArea } from '../../ui/form-area';
import { FormErrors } from '../../ui/form-errors';
import { Stack } from '../../ui/layout';
import { useFaults } from '../../ui/use-faults';
import { GATE_WORDS } from './words';

/** Takes the six digits somebody reads aloud; a keyboard scanner types a whole pass here and presses Enter. */
export function NumberForm(props: {
  readonly onNumber: (entryNo: string) => void;
  readonly onPass: (text: string) => void;
}) {
  const [text, setText] = useState('');
  const { faults, faultAt, setFound } = useFaults();
  const submit = () => {
    const typed = text.trim();
    const digits = plainCode(typed);
    if (/^\d{6}$/.test(digits)) {
      props.onNumber(digits);
    } else if (typed.length > 20) {
      props.onPass(typed);
    } else {
      setFound({ entryNo: GATE_WORDS.numberWrong });
      return;
    }
    setFound({});
    setText('');
  };
  return (
    <FormArea onSubmit={submit}>
      <Stack gap={3}>
        <FormErrors faults={faults} />
        <Field
          id="entryNo"
          label={GATE_WORDS.number}
          hint={GATE_WORDS.numberHint}
          kind="code"
          value={text}
          fault={faultAt('entryNo')}
          onChange={setText}
        />
        <Btn onPress={submit}>{GATE_WORDS.confirmNumber}</Btn>
      </Stack>
    </FormArea>
  );
}
