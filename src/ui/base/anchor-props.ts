import type { ReactNode } from 'react';
import type { Semantics } from './semantics';

export interface AnchorProps extends Semantics {
  readonly className?: string;
  readonly to: string;
  /** Replaces this page instead of adding one to the way back. */
  readonly replaces?: boolean;
  readonly children?: ReactNode;
}
