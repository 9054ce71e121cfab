import type { PressProps } from './press-props';
import { aria } from './semantics';

/** Anything that is pressed: one focus stop, Enter and Space. Internal: screens use Btn, Chip, SwitchRow. */
export function Press({ className = '', id, onPress, children, ...meaning }: PressProps) {
  return (
    <button type="button" id={id} className={`b press ${className}`} onClick={onPress} {...aria(meaning)}>
      {children}
    </button>
  );
}
