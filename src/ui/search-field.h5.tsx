import { useId } from 'react';
import { Icon } from './icon';
import type { SearchFieldProps } from './search-field-props';

/** Searches as one types; the label is only spoken, the hint stands in the field. */
export function SearchField({ label, hint, value, onChange }: SearchFieldProps) {
  const id = useId();
  return (
    <div className="search">
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <span className="search-icon">
        <Icon name="search" />
      </span>
      <input
        className="native"
        id={id}
        type="search"
        value={value}
        placeholder={hint}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
