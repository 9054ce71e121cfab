import type { ReactNode } from 'react';

export interface InlineProps {
  readonly className?: string | undefined;
  readonly id?: string | undefined;
  readonly hidden?: boolean;
  readonly label?: string | undefined;
  readonly children?: ReactNode;
}
