import type { ReactNode } from 'react';

export interface PositionedProps {
  /** From 0 (left, top) to 1 (right, bottom). */
  readonly x: number;
  readonly y: number;
  readonly children?: ReactNode;
}
