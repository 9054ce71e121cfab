import type { ReactNode } from 'react';
import { Block } from './base/block';
import { classNames } from './base/class-names';
import { Icon } from './icon';
import type { IconName } from './icon-names';

export type StateTone = 'ok' | 'warn' | 'err' | 'info';

const ICONS: Readonly<Record<StateTone, IconName>> = {
  ok: 'check-circle',
  warn: 'alert',
  err: 'cancel',
  info: 'info',
};

interface StateProps {
  readonly tone: StateTone;
  /** Another icon than the tone's own. */
  readonly icon?: IconName;
  /** Without the tinted ground: inside cards and lists. */
  readonly isBare?: boolean;
  readonly children: ReactNode;
}

/** A state as icon and words; colour only repeats it. */
export function StatePill({ tone, icon = ICONS[tone], isBare = false, children }: StateProps) {
  return (
    <Block className={classNames('state', `c-${tone}`, !isBare && `pill pill-${tone}`)}>
      <Icon name={icon} size="s" />
      <Block>{children}</Block>
    </Block>
  );
}

/** 有 / 没有 / 未确认. Unknown is a state of its own, never shown as no. */
export type Having = 'yes' | 'no' | 'unknown';

const HAVING = {
  yes: { tone: 'ok', icon: 'check-circle', words: '有' },
  no: { tone: 'err', icon: 'cancel', words: '没有' },
  unknown: { tone: 'warn', icon: 'help', words: '未确认' },
} as const;

/** Whether something is there. */
export function HavingPill({ value }: { readonly value: Having }) {
  const { tone, icon, words } = HAVING[value];
  return (
    <StatePill tone={tone} icon={icon}>
      {words}
    </StatePill>
  );
}
