import type { ReactNode } from 'react';
import { Block } from './base/block';

/** Stays at the foot of the screen; hand it to Page as `foot`. Holds the one main button. */
export function StickyAction({ children }: { readonly children: ReactNode }) {
  return (
    <Block tag="section" className="foot" label="操作">
      <Block className="foot-in">{children}</Block>
    </Block>
  );
}
