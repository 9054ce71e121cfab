/** `fieldId` is the id of the field it is about; `to` is the page on which it can be put right, when that is another one. */
export interface ErrorFault {
  readonly fieldId: string;
  readonly to?: string;
  readonly sentence: string;
}

export interface ErrorSummaryProps {
  readonly title?: string;
  /** The same sentence as at the field. */
  readonly faults: readonly ErrorFault[];
}

export const countWords = (count: number) => `有 ${count} 处要改`;
