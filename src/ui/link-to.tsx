import type { ReactNode } from 'react';
import { Anchor } from './base/anchor';
import { Block } from './base/block';
import { Icon } from './icon';
import type { IconName } from './icon-names';

interface LinkToProps {
  readonly to: string;
  /** The whole name, when the words alone are not enough: 全部 23 个活动. */
  readonly label?: string;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** An underlined link to another page. */
export function LinkTo({ to, label, icon, children }: LinkToProps) {
  return (
    <Anchor to={to} className="link" label={label}>
      {icon && <Icon name={icon} size="s" />}
      <Block className="link-words">{children}</Block>
      <Icon name="more" size="s" />
    </Anchor>
  );
}
