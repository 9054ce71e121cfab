import { useId } from 'react';
import { ChoiceFace } from './base/choice-face';
import { FieldFrame } from './base/field-frame';
import { Press } from './base/press';
import type { CheckRowProps } from './choices-props';
import { say } from './say';

/** One thing to agree to; never ticked beforehand. */
export function CheckRow({ id, label, value, onChange, fault }: CheckRowProps) {
  const own = useId();
  const flip = () => {
    onChange(!value);
    say(value ? '已取消' : '已勾选');
  };
  return (
    <FieldFrame id={id ?? own} label={label} labelHidden fault={fault}>
      <Press
        id={id ?? own}
        role="checkbox"
        checked={value}
        label={fault === undefined ? label : `${label}，错误：${fault}`}
        onPress={flip}
      >
        <ChoiceFace words={label} kind="many" isChosen={value} />
      </Press>
    </FieldFrame>
  );
}
