import { useId } from 'react';
import type { ChoiceGroupProps } from '../choices-props';
import { say } from '../say';
import { Block } from './block';
import { ChoiceFace } from './choice-face';
import { FieldFrame } from './field-frame';
import { Press } from './press';

/** A group of radio buttons or check boxes. A change is announced: state is not re-read after a tap. */
export function ChoiceGroup<TValue extends string>(group: ChoiceGroupProps<TValue>) {
  const own = useId();
  const id = group.id ?? own;
  const { legend, legendHidden, hint, fault, options, kind } = group;
  return (
    <FieldFrame id={id} label={legend} labelHidden={legendHidden} hint={hint} fault={fault}>
      <Block className="choices" id={id} role={kind === 'one' ? 'radiogroup' : 'group'} label={legend}>
        {options.map(({ value, words, note }) => {
          const isChosen = group.isChosen(value);
          const flip = () => {
            group.onFlip(value);
            say(kind === 'many' && isChosen ? `已取消：${words}` : `已选：${words}`);
          };
          return (
            <Press
              key={value}
              role={kind === 'one' ? 'radio' : 'checkbox'}
              checked={isChosen}
              label={note === undefined ? words : `${words}，${note}`}
              onPress={flip}
            >
              <ChoiceFace words={words} note={note} kind={kind} isChosen={isChosen} />
            </Press>
          );
        })}
      </Block>
    </FieldFrame>
  );
}
