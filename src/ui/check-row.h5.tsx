import { useId } from 'react';
import { ChoiceFace } from './base/choice-face';
import { classNames } from './base/class-names';
import { describers, HintAndFault } from './base/field-frame';
import type { CheckRowProps } from './choices-props';

/** One thing to agree to; never ticked beforehand. */
export function CheckRow({ id, label, value, onChange, fault }: CheckRowProps) {
  const own = useId();
  const inputId = id ?? own;
  return (
    <div className={classNames('field', fault !== undefined && 'field-bad')}>
      <HintAndFault id={inputId} hint={undefined} fault={fault} />
      <label className="choice-row">
        <input
          className="choice-input"
          id={inputId}
          type="checkbox"
          checked={value}
          aria-invalid={fault === undefined ? undefined : true}
          aria-describedby={describers(inputId, { hint: undefined, fault })}
          onChange={(event) => onChange(event.target.checked)}
        />
        <ChoiceFace words={label} kind="many" isChosen={value} />
      </label>
    </div>
  );
}
