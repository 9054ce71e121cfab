import { useId } from 'react';
import { classNames } from './base/class-names';
import { describers, FieldFrame, ownName } from './base/field-frame';
import type { FieldProps } from './field-props';

const KEYBOARDS = { text: undefined, tel: 'tel', digits: 'numeric', code: 'text' } as const;

/** One line of text with its label. */
export function Field({
  value,
  onChange,
  kind = 'text',
  autocomplete,
  most,
  placeholder,
  ...frame
}: FieldProps) {
  const own = useId();
  const id = frame.id ?? own;
  return (
    <FieldFrame {...frame} id={id}>
      <input
        className={classNames('native', kind !== 'text' && 'native-large')}
        id={id}
        type={kind === 'tel' ? 'tel' : 'text'}
        inputMode={KEYBOARDS[kind]}
        value={value}
        maxLength={most}
        placeholder={placeholder}
        autoComplete={autocomplete ?? 'off'}
        aria-required={frame.isOptional ? undefined : true}
        aria-label={ownName(frame)}
        aria-invalid={frame.fault === undefined ? undefined : true}
        aria-describedby={describers(id, frame)}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}
