import type { ReactNode } from 'react';
import { Block } from './base/block';
import { classNames } from './base/class-names';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import type { Tone } from './icon-props';

interface IconTextProps {
  readonly icon: IconName;
  readonly tone?: Tone;
  readonly size?: 'caption' | 'body';
  readonly strong?: boolean;
  /** More about it in the lines underneath, level with the words. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** An icon that repeats what the words beside it say: time, place, distance. */
export function IconText({
  icon,
  tone = 'soft',
  size = 'caption',
  strong = false,
  below,
  children,
}: IconTextProps) {
  return (
    <Block className={classNames('meta', `meta-${size}`, `c-${tone}`, strong && 'strong')}>
      <Icon name={icon} size={size === 'caption' ? 's' : 'm'} />
      <Block className="grow">
        {children}
        {below && <Block className="meta-below">{below}</Block>}
      </Block>
    </Block>
  );
}
