import { useId } from 'react';
import { describers, FieldFrame, ownName } from './base/field-frame';
import type { SelectProps } from './field-props';

/** One of many: the system's own list. */
export function Select<TValue extends string>({ options, value, onChange, ...frame }: SelectProps<TValue>) {
  const own = useId();
  const id = frame.id ?? own;
  const choose = (next: string) => {
    const option = options.find((other) => other.value === next);
    if (option) onChange(option.value);
  };
  return (
    <FieldFrame {...frame} id={id}>
      <select
        className="native"
        id={id}
        value={value}
        aria-label={ownName(frame)}
        aria-invalid={frame.fault === undefined ? undefined : true}
        aria-describedby={describers(id, frame)}
        onChange={(event) => choose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
