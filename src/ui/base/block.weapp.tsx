import { View } from '@tarojs/components';
import type { BlockProps, BlockTag } from './block-props';
import { aria, type Semantics } from './semantics';

const LEVELS: Partial<Record<BlockTag, number>> = { h1: 1, h2: 2, h3: 3, h4: 4 };

function withHeading(tag: BlockTag, meaning: Semantics): Semantics {
  const level = LEVELS[tag];
  return level === undefined ? meaning : { role: 'heading', level, ...meaning };
}

/** A box that breaks the line. Internal: screens use Stack, Row, Card and their like. */
export function Block({ tag = 'div', className = '', id, children, ...meaning }: BlockProps) {
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={`b ${className}`}
      {...aria(withHeading(tag, meaning))}
    >
      {children}
    </View>
  );
}
