import { Picker } from '@tarojs/components';
import { useId } from 'react';
import { FieldFrame, spokenName } from './base/field-frame';
import { PickerRow } from './base/picker-row';
import type { DateFieldProps } from './field-props';

const EMPTY = { date: '请选择日期', time: '请选择时间' } as const;

/** A day or a time of day; picked with WeChat's own control. */
export function DateField(field: DateFieldProps) {
  const { value, onChange, kind = 'date', earliest = '', latest = '', autocomplete: _, ...frame } = field;
  const own = useId();
  const id = frame.id ?? own;
  const row = <PickerRow id={id} name={spokenName(frame)} words={value === '' ? EMPTY[kind] : value} />;
  const shared = { value, start: earliest, end: latest };
  return (
    <FieldFrame {...frame} id={id}>
      {kind === 'date' ? (
        <Picker mode="date" {...shared} onChange={(event) => onChange(event.detail.value)}>
          {row}
        </Picker>
      ) : (
        <Picker mode="time" {...shared} onChange={(event) => onChange(event.detail.value)}>
          {row}
        </Picker>
      )}
    </FieldFrame>
  );
}
