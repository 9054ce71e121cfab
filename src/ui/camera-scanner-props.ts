import type { ReactNode } from 'react';

export interface CameraScannerProps {
  /** What to do, over the picture: 把签到码放进框里，会自动识别. */
  readonly aim: string;
  readonly torchWords: string;
  /** The button of the platform's own scanner, which screen readers can use. */
  readonly nativeWords: string;
  /**
   * Every code seen, again and again while it is in the picture. Answers what is said about it: the platform's own
   * scanner, which covers the page, waits that long before it opens again.
   */
  readonly onCode: (text: string) => string | undefined;
  /** The platform's own scanner does not open again after a code: one is enough. */
  readonly scansOnce?: boolean;
  /** There is no camera, or the person does not allow it. */
  readonly onRefused: () => void;
  /** More tools, in one row with the torch. */
  readonly children?: ReactNode;
}
