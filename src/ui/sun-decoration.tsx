import { Block } from './base/block';

/** The half-hidden sun in the corner of a sun card. Drawn by the style sheet; it means nothing. */
export function SunDecoration() {
  return <Block className="sun-deco" hidden />;
}
