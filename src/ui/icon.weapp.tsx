import { View } from '@tarojs/components';
import { classNames } from './base/class-names';
import type { IconProps } from './icon-props';
import './icons.gen.scss';

/** A decorative icon; never alone, always beside words. It is a mask, so it takes the colour of the text around it. */
export function Icon({ name, size = 'm', tone }: IconProps) {
  return (
    <View
      className={classNames('i i-mask', `i-${name}`, `i-size-${size}`, tone && `c-${tone}`)}
      aria-hidden="true"
    />
  );
}
