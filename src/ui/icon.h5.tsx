import { classNames } from './base/class-names';
import type { IconProps } from './icon-props';
import { ICON_PATHS } from './icons.gen';

/** A decorative icon; never alone, always beside words. */
export function Icon({ name, size = 'm', tone }: IconProps) {
  return (
    <svg
      className={classNames('i', `i-size-${size}`, tone && `c-${tone}`)}
      viewBox="0 -960 960 960"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
