import type { ReactNode } from 'react';
import { Anchor } from './base/anchor';
import { Block } from './base/block';
import { classNames } from './base/class-names';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import type { StateTone } from './state-pill';

const ICONS: Readonly<Record<StateTone, IconName>> = {
  ok: 'check-circle',
  warn: 'warning',
  err: 'alert',
  info: 'info',
};

interface NoticeProps {
  readonly tone: StateTone;
  /** One bold sentence. */
  readonly title: string;
  readonly icon?: IconName;
  /** Spoken when it appears: `status` politely, `alert` at once. A notice that was there from the start needs neither. */
  readonly speaks?: 'status' | 'alert';
  /** Makes the whole notice a link: 3 条待上传. */
  readonly to?: string;
  readonly children?: ReactNode;
}

/** Something to know before going on; colour, icon and words say the same. */
export function Notice({ tone, title, icon = ICONS[tone], speaks, to, children }: NoticeProps) {
  const look = classNames('notice', `notice-${tone}`, to !== undefined && 'notice-link');
  const words = (
    <>
      <Icon name={icon} />
      <Block className="notice-words grow">
        <Block className="strong">{title}</Block>
        {children !== undefined && <Block className="t-caption">{children}</Block>}
      </Block>
    </>
  );
  if (to === undefined) {
    return (
      <Block className={look} role={speaks}>
        {words}
      </Block>
    );
  }
  return (
    <Anchor to={to} className={look}>
      {words}
      <Icon name="more" />
    </Anchor>
  );
}
