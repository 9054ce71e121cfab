import { ChoiceGroup } from './base/choice-group';
import type { ChoicesProps, SingleChoiceProps } from './choices-props';

/** Any number of answers. */
export function Choices<TValue extends string>({ value, onChange, ...group }: ChoicesProps<TValue>) {
  const flip = (one: TValue) =>
    onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  return <ChoiceGroup {...group} kind="many" isChosen={(one) => value.includes(one)} onFlip={flip} />;
}

/** Exactly one answer. */
export function SingleChoice<TValue extends string>({
  value,
  onChange,
  ...group
}: SingleChoiceProps<TValue>) {
  return <ChoiceGroup {...group} kind="one" isChosen={(one) => one === value} onFlip={onChange} />;
}
