import type { BlockProps } from './block-props';
import { aria } from './semantics';

/** A box that breaks the line. Internal: screens use Stack, Row, Card and their like. */
export function Block({ tag: Tag = 'div', className = '', id, children, ...meaning }: BlockProps) {
  return (
    <Tag id={id} className={`b ${className}`} {...aria(meaning)}>
      {children}
    </Tag>
  );
}
