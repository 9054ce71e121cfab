import type { MouseEvent } from 'react';
import { open, replace } from '../../platform/navigate';
import type { AnchorProps } from './anchor-props';
import { aria } from './semantics';

const opensElsewhere = (event: MouseEvent) =>
  event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;

/** A link to another page. Internal: screens use LinkTo, CardLink, Btn with `to`. */
export function Anchor({ className = '', to, replaces = false, children, ...meaning }: AnchorProps) {
  const isOutside = !to.startsWith('/');
  const go = (event: MouseEvent) => {
    if (isOutside || opensElsewhere(event)) return;
    event.preventDefault();
    if (replaces) replace(to);
    else open(to);
  };
  return (
    <a href={to} className={`b press ${className}`} onClick={go} {...aria(meaning)}>
      {children}
    </a>
  );
}
