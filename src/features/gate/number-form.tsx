import { useState } from 'react';
import { plainCode } from '#core/shared/typed';
import { Btn } from '../../ui/btn';
import { Field } from '../../ui/field';
import { FormArea } from '../../ui/form-area';
import { FormErrors } from '../../ui/form-errors';
import { Stack } from '../../ui/layout';
import { useFaults } from '../../ui/use-faults';
import { GATE_WORDS } from './words';

const isNumber = (text: string): boolean => /^\d{6}$/.test(plainCode(text));
const isPass = (text: string): boolean => text.length > 20;

/** What was typed, also by whoever typed it behind the number that was left in the field. */
function newIn(text: string, left: string): string {
  const behind = left !== '' && text.startsWith(left) ? text.slice(left.length).trim() : '';
  return isNumber(behind) || isPass(behind) ? behind : text.trim();
}

/** Takes the six digits somebody reads aloud; a keyboard scanner types a whole pass here and presses Enter. */
export function NumberForm(props: {
  /** Answers whether it is anybody's; a number of nobody stays in the field, to be put right. */
  readonly onNumber: (entryNo: string) => boolean;
  readonly onPass: (text: string) => void;
}) {
  const [text, setText] = useState('');
  const { faults, faultAt, setFound } = useFaults();
  const [left, setLeft] = useState('');
  const leave = (rest: string) => {
    setFound({});
    setText(rest);
    setLeft(rest);
  };
  const submit = () => {
    const typed = newIn(text, left);
    if (isNumber(typed)) {
      leave(props.onNumber(plainCode(typed)) ? '' : typed);
    } else if (isPass(typed)) {
      props.onPass(typed);
      leave('');
    } else {
      setFound({ entryNo: GATE_WORDS.numberWrong });
    }
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
