import { View } from '@tarojs/components';
import { open, replace } from '../../platform/navigate';
import { openContact } from '../../platform/phone';
import type { AnchorProps } from './anchor-props';
import { aria } from './semantics';

function go(to: string, replaces: boolean) {
  if (openContact(to)) return;
  if (replaces) replace(to);
  else open(to);
}

/** A link to another page. Internal: screens use LinkTo, CardLink, Btn with `to`. */
export function Anchor({ className = '', to, replaces = false, children, ...meaning }: AnchorProps) {
  return (
    <View
      className={`b press ${className}`}
      hoverClass="is-pressed"
      onClick={() => go(to, replaces)}
      {...aria({ role: 'link', ...meaning })}
    >
      {children}
    </View>
  );
}
