import { useId } from 'react';
import { describers, FieldFrame, ownName } from './base/field-frame';
import type { TextAreaProps } from './field-props';
import { roomWords, sayRoom } from './text-room';

/** Several lines of text; how much room is left is shown, and spoken near the end. */
export function TextArea({ value, onChange, most, ...frame }: TextAreaProps) {
  const own = useId();
  const id = frame.id ?? own;
  const change = (next: string) => {
    sayRoom(value, next, most);
    onChange(next);
  };
  return (
    <FieldFrame {...frame} id={id} below={<p className="b t-caption c-soft">{roomWords(value, most)}</p>}>
      <textarea
        className="native native-area"
        id={id}
        rows={5}
        value={value}
        aria-label={ownName(frame)}
        aria-invalid={frame.fault === undefined ? undefined : true}
        aria-describedby={describers(id, frame)}
        onChange={(event) => change(event.target.value)}
      />
    </FieldFrame>
  );
}
