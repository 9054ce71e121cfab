export interface CameraScannerProps {
  /** What to do, over the picture: 把签到码放进框里，会自动识别. */
  readonly aim: string;
  readonly torchWords: string;
  /** The button of the platform's own scanner, which screen readers can use. */
  readonly nativeWords: string;
  /** Every code seen, again and again while it is in the picture. */
  readonly onCode: (text: string) => void;
  /** There is no camera, or the person does not allow it. */
  readonly onRefused: () => void;
}
