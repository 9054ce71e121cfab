import { useId } from 'react';
import type { ChoiceGroupProps } from '../choices-props';
import { ChoiceFace } from './choice-face';
import { classNames } from './class-names';
import { describers, HintAndFault } from './field-frame';

/** A fieldset of radio buttons or check boxes. The first one bears the id an ErrorSummary links to. */
export function ChoiceGroup<TValue extends string>(group: ChoiceGroupProps<TValue>) {
  const own = useId();
  const id = group.id ?? own;
  const { legend, legendHidden, hint, fault, options, kind } = group;
  return (
    <fieldset
      className={classNames('b', 'field', fault !== undefined && 'field-bad')}
      aria-label={legendHidden ? legend : undefined}
      aria-describedby={describers(id, group)}
    >
      {!legendHidden && <legend className="b field-legend">{legend}</legend>}
      <HintAndFault id={id} hint={hint} fault={fault} />
      <div className="choices">
        {options.map((option, place) => (
          <label className="choice-row" key={option.value}>
            <input
              className="choice-input"
              id={place === 0 ? id : undefined}
              type={kind === 'one' ? 'radio' : 'checkbox'}
              name={id}
              checked={group.isChosen(option.value)}
              onChange={() => group.onFlip(option.value)}
            />
            <ChoiceFace
              words={option.words}
              note={option.note}
              kind={kind}
              isChosen={group.isChosen(option.value)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
