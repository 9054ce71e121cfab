import { Input } from '@tarojs/components';
import { useId } from 'react';
import { classNames } from './base/class-names';
import { FieldFrame, spokenName } from './base/field-frame';
import { aria } from './base/semantics';
import type { FieldProps } from './field-props';

const KEYBOARDS = { text: 'text', tel: 'number', digits: 'number', code: 'text' } as const;

/** One line of text with its label. iOS speaks the label only when the role is spelled out. */
export function Field({
  value,
  onChange,
  kind = 'text',
  most = 140,
  placeholder = '',
  ...frame
}: FieldProps) {
  const own = useId();
  const id = frame.id ?? own;
  return (
    <FieldFrame {...frame} id={id}>
      <Input
        className={classNames('native', kind !== 'text' && 'native-large')}
        id={id}
        type={KEYBOARDS[kind]}
        value={value}
        maxlength={most}
        placeholder={placeholder}
        placeholderClass="native-hint"
        onInput={(event) => onChange(event.detail.value)}
        {...aria({
          role: 'textbox',
          label: spokenName(frame),
          invalid: frame.fault === undefined ? undefined : true,
        })}
      />
    </FieldFrame>
  );
}
