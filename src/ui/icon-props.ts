import type { IconName } from './icon-names';

export interface IconProps {
  readonly name: IconName;
  /** `m` follows the text scale of the page; the colour is that of the text around it. */
  readonly size?: 's' | 'm' | 'l' | 'xl';
  readonly tone?: Tone | undefined;
}

/** Colours a word or an icon may have; each reaches 7:1 on the grounds it is meant for. */
export type Tone = 'plain' | 'soft' | 'brand' | 'link' | 'ok' | 'warn' | 'err' | 'info';
