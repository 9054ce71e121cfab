import { Textarea } from '@tarojs/components';
import { useId } from 'react';
import { Block } from './base/block';
import { FieldFrame, spokenName } from './base/field-frame';
import { aria } from './base/semantics';
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
    <FieldFrame
      {...frame}
      id={id}
      below={<Block className="t-caption c-soft">{roomWords(value, most)}</Block>}
    >
      <Textarea
        className="native native-area"
        id={id}
        value={value}
        maxlength={-1}
        autoHeight
        placeholderClass="native-hint"
        onInput={(event) => change(event.detail.value)}
        {...aria({
          role: 'textbox',
          label: spokenName(frame),
          invalid: frame.fault === undefined ? undefined : true,
        })}
      />
    </FieldFrame>
  );
}
