import { Picker } from '@tarojs/components';
import { useId } from 'react';
import { FieldFrame, spokenName } from './base/field-frame';
import { PickerRow } from './base/picker-row';
import type { SelectProps } from './field-props';

/** One of many: WeChat's own list. */
export function Select<TValue extends string>({ options, value, onChange, ...frame }: SelectProps<TValue>) {
  const own = useId();
  const id = frame.id ?? own;
  const at = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  );
  const choose = (place: number) => {
    const option = options[place];
    if (option) onChange(option.value);
  };
  return (
    <FieldFrame {...frame} id={id}>
      <Picker
        mode="selector"
        range={options.map((option) => option.words)}
        value={at}
        onChange={(event) => choose(Number(event.detail.value))}
      >
        <PickerRow id={id} name={spokenName(frame)} words={options[at]?.words ?? '请选择'} />
      </Picker>
    </FieldFrame>
  );
}
