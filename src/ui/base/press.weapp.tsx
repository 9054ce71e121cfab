import { View } from '@tarojs/components';
import type { PressProps } from './press-props';
import { aria } from './semantics';

/** Anything that is pressed: one stop for the screen reader. Internal: screens use Btn, Chip, SwitchRow. */
export function Press({ className = '', id, onPress, children, role = 'button', ...meaning }: PressProps) {
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={`b press ${className}`}
      hoverClass="is-pressed"
      onClick={onPress}
      {...aria({ role, ...meaning })}
    >
      {children}
    </View>
  );
}
