import type { ReactNode } from 'react';
import { Block } from './base/block';

/** A line that is spoken whenever it changes: 共 23 个活动，由近到远. */
export function StatusLine({ children }: { readonly children: ReactNode }) {
  return (
    <Block className="t-h3 strong" role="status" live="polite" atomic>
      {children}
    </Block>
  );
}
