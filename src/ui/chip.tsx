import type { ReactNode } from 'react';
import { Block } from './base/block';
import { Press } from './base/press';
import { Icon } from './icon';

/** The conditions in force, in a line that wraps. */
export function Chips({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Block className="chips" role="group" label={label}>
      {children}
    </Block>
  );
}

interface ChipProps {
  /** What pressing does: 去掉条件：周末. */
  readonly label: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** A condition in force, taken away by pressing it. */
export function Chip({ label, onRemove, children }: ChipProps) {
  return (
    <Press className="chip" label={label} onPress={onRemove}>
      <Block>{children}</Block>
      <Icon name="close" size="s" />
    </Press>
  );
}
