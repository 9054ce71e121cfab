import { Picker } from '@tarojs/components';
import { useId } from 'react';
import { FieldFrame, spokenName } from './base/field-frame';
import { PickerRow } from './base/picker-row';
import { regionName } from './base/region-name';
import { Btn } from './btn';
import type { RegionPickerProps } from './field-props';

interface Picked {
  readonly value: readonly string[];
  readonly code: readonly string[];
}

/** Province, city, county: WeChat's own picker, which brings the divisions with it. */
export function RegionPicker({ value, onChange, none, ...frame }: RegionPickerProps) {
  const own = useId();
  const id = frame.id ?? own;
  const choose = ({ value: names, code: codes }: Picked) => {
    const code = codes.at(-1);
    if (code !== undefined) onChange({ code, name: regionName(names) });
  };
  return (
    <FieldFrame {...frame} id={id}>
      <Picker mode="region" onChange={(event) => choose(event.detail as Picked)}>
        <PickerRow id={id} name={spokenName(frame)} words={value?.name ?? none ?? '请选择地区'} />
      </Picker>
      {none !== undefined && value !== undefined && (
        <Btn kind="link" onPress={() => onChange(undefined)}>
          {none}
        </Btn>
      )}
    </FieldFrame>
  );
}
