import { Text } from '@tarojs/components';
import type { InlineProps } from './inline-props';
import { aria } from './semantics';

/** A run of text inside a line. Internal: screens use Text. */
export function Inline({ className = '', id, children, ...meaning }: InlineProps) {
  return (
    <Text {...(id === undefined ? {} : { id })} className={className} {...aria(meaning)}>
      {children}
    </Text>
  );
}
