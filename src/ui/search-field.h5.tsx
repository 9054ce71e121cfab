import { useId } from 'react';
import { isLarge, useDisplay } from '../platform/display';
import { Icon } from './icon';
import type { SearchFieldProps } from './search-field-props';

/**
 * Searches as one types; the label is only spoken. The hint stands in the field, or above it where it would be cut off.
 */
export function SearchField({ label, hint, value, onChange }: SearchFieldProps) {
  const id = useId();
  const isAbove = useDisplay(isLarge);
  const field = (
    <div className="search">
      <span className="search-icon">
        <Icon name="search" />
      </span>
      <input
        className="native"
        id={id}
        type="search"
        value={value}
        placeholder={isAbove ? undefined : hint}
        aria-describedby={isAbove ? `${id}-hint` : undefined}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
  return (
    <div className="stack g1">
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      {isAbove && (
        <p className="b c-soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {field}
    </div>
  );
}
