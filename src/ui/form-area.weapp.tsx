import type { ReactNode } from 'react';
import { Block } from './base/block';

/** A form. WeChat's keyboards have no key that sends it. */
export function FormArea({ children }: { readonly onSubmit: () => void; readonly children: ReactNode }) {
  return <Block className="stack g5">{children}</Block>;
}
