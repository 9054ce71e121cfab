import { useState } from 'react';
import { charactersIn } from '#core/shared/characters';
import { Btn } from '../../ui/btn';
import { Field } from '../../ui/field';
import { FormArea } from '../../ui/form-area';
import { FormErrors } from '../../ui/form-errors';
import { BtnRow, Stack } from '../../ui/layout';
import { say } from '../../ui/say';
import { useFaults } from '../../ui/use-faults';
import { choosePoint, useGate } from './gate-state';
import { isPointTooLong } from './point';
import { GATE_WORDS } from './words';

/** What is wrong with a name of a gate, if anything. */
const faultIn = (point: string): string | undefined =>
  isPointTooLong(point) ? GATE_WORDS.pointTooLong(charactersIn(point)) : undefined;

/** Asks where this phone scans: once per activity, and again when the steward moves. */
export function PointForm({ onDone }: { readonly onDone?: () => void }) {
  const { point = '' } = useGate();
  const [text, setText] = useState(point);
  const { faults, faultAt, setFound } = useFaults();
  const choose = (chosen: string) => {
    const fault = faultIn(chosen);
    setFound({ point: fault });
    if (fault !== undefined) {
      return;
    }
    choosePoint(chosen);
    say(chosen === '' ? GATE_WORDS.pointNone : GATE_WORDS.pointIs(chosen));
    onDone?.();
  };
  return (
    <FormArea onSubmit={() => choose(text.trim())}>
      <Stack gap={3}>
        <FormErrors faults={faults} />
        <Field
          id="point"
          label={GATE_WORDS.point}
          hint={GATE_WORDS.pointHint}
          value={text}
          fault={faultAt('point')}
          isOptional
          onChange={setText}
        />
        <BtnRow>
          <Btn onPress={() => choose(text.trim())}>{GATE_WORDS.pointSave}</Btn>
          <Btn onPress={() => choose('')}>{GATE_WORDS.pointSkip}</Btn>
        </BtnRow>
      </Stack>
    </FormArea>
  );
}
