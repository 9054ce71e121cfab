import type { ReactNode } from 'react';
import { Block } from './base/block';
import { classNames } from './base/class-names';

/** 4 8 12 16 24 32 48 px. */
export type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7;

interface StackProps {
  readonly gap?: Gap;
  /** Centred: only on a pass, a result, a certificate. */
  readonly isCentred?: boolean;
  readonly children?: ReactNode;
}

/** One below the other. */
export function Stack({ gap = 4, isCentred = false, children }: StackProps) {
  return <Block className={classNames('stack', `g${gap}`, isCentred && 'is-centred')}>{children}</Block>;
}

interface RowProps {
  readonly gap?: Gap;
  /** `between` pushes the ends apart; `top` aligns with the first line. */
  readonly spread?: 'start' | 'between' | 'centre';
  readonly align?: 'middle' | 'top' | 'baseline';
  /** Becomes a column when text is large; on by default. */
  readonly stacksWhenLarge?: boolean;
  readonly children?: ReactNode;
}

/** Side by side, wrapping when there is no room. */
export function Row({
  gap = 3,
  spread = 'start',
  align = 'middle',
  stacksWhenLarge = true,
  children,
}: RowProps) {
  const names = classNames(
    'row',
    `g${gap}`,
    `spread-${spread}`,
    `align-${align}`,
    stacksWhenLarge && 'may-stack',
  );
  return <Block className={names}>{children}</Block>;
}

/** What takes the rest of a Row. */
export function Grow({ children }: { readonly children?: ReactNode }) {
  return <Block className="grow">{children}</Block>;
}

/** Buttons side by side with equal weight; one column when text is large. */
export function BtnRow({ children }: { readonly children?: ReactNode }) {
  return <Block className="btns">{children}</Block>;
}

/** Equal columns that fit the width: one on a phone, more on a desk screen. */
export function Columns({ children }: { readonly children?: ReactNode }) {
  return <Block className="columns">{children}</Block>;
}

/** Words that only a screen reader speaks. */
export function Spoken({ children }: { readonly children: string }) {
  return <Block className="vh">{children}</Block>;
}
