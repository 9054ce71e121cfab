import { useId } from 'react';
import { describers, FieldFrame, ownName } from './base/field-frame';
import type { DateFieldProps } from './field-props';

/** A day or a time of day; typed or picked with the system's own control. */
export function DateField(field: DateFieldProps) {
  const { value, onChange, kind = 'date', earliest, latest, autocomplete, ...frame } = field;
  const own = useId();
  const id = frame.id ?? own;
  return (
    <FieldFrame {...frame} id={id}>
      <input
        className="native"
        id={id}
        type={kind}
        value={value}
        min={earliest}
        max={latest}
        autoComplete={autocomplete ?? 'off'}
        aria-label={ownName(frame)}
        aria-invalid={frame.fault === undefined ? undefined : true}
        aria-describedby={describers(id, frame)}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}
