import type { ReactNode } from 'react';

export interface PageProps {
  /** The h1 and, unless `bar` says otherwise, the title of the window. */
  readonly title: string;
  /** Title of the window when it differs from the h1: 第 2 步，共 6 步. */
  readonly bar?: string;
  /** The h1 is spoken but not shown: the page shows its own large words. */
  readonly hidesTitle?: boolean;
  /** What stands above the h1: steps, a state, an error summary. */
  readonly above?: ReactNode;
  /** One sentence under the h1. */
  readonly lead?: string;
  /** Says that what is shown was kept from an earlier visit: 没有网络，显示的是 10:20 保存的内容. */
  readonly offline?: string | undefined;
  /** The form on this page has errors: the window title begins with 错误：. A form with FormErrors tells by itself. */
  readonly hasError?: boolean;
  /** Something is wrong with the page itself: focus goes to its heading even when it is the first page of a visit. */
  readonly isTrouble?: boolean;
  /** A StickyAction that stays at the foot of the screen. */
  readonly foot?: ReactNode;
  /** `wide` uses the whole width of a desk screen. */
  readonly width?: 'phone' | 'wide';
  /** Full-screen pages (a scan result, a code held up) leave out the help. */
  readonly hidesHelp?: boolean;
  /** The page offers no way back: a device that stands unattended. */
  readonly isLocked?: boolean;
  readonly children: ReactNode;
}

/** What the window is called. */
export function windowTitle({
  title,
  bar,
  hasError = false,
}: Pick<PageProps, 'title' | 'bar' | 'hasError'>): string {
  return `${hasError ? '错误：' : ''}${bar ?? title}`;
}
