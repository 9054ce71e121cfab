import type { ReactNode } from 'react';
import type { Semantics } from './semantics';

export interface PressProps extends Semantics {
  readonly className?: string;
  readonly id?: string | undefined;
  readonly onPress: () => void;
  readonly children?: ReactNode;
}
