import type { ReactNode } from 'react';
import type { Semantics } from './semantics';

/** The HTML elements a box may be on the web page; in WeChat each is a view, headings with their level. */
export type BlockTag =
  | 'div'
  | 'section'
  | 'nav'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'p'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'footer';

export interface BlockProps extends Semantics {
  readonly tag?: BlockTag;
  readonly className?: string;
  readonly id?: string | undefined;
  readonly children?: ReactNode;
}
