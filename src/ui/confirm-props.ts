export interface Question {
  readonly title: string;
  /** What will happen. */
  readonly text: string;
  /** The button that does it, as a verb: 取消报名. */
  readonly yes: string;
  readonly no?: string;
}
