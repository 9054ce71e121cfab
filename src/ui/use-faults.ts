import { useState } from 'react';
import type { ErrorFault } from './error-summary-props';

/** What is wrong, by the id of the field; a field without a sentence is right. */
export type Found = Readonly<Record<string, string | undefined>>;

/** What was wrong with a form when it was last sent. */
export interface Faults {
  readonly list: readonly ErrorFault[];
  /** Counts what was sent in vain: the same fault twice is told twice. */
  readonly attempt: number;
}

export const NO_FAULTS: Faults = { list: [], attempt: 0 };

const listOf = (found: Found): readonly ErrorFault[] =>
  Object.entries(found).flatMap(([fieldId, sentence]) =>
    sentence === undefined ? [] : [{ fieldId, sentence }],
  );

/** Keeps what is wrong with a form, for its fields and its FormErrors. */
export function useFaults() {
  const [faults, setFaults] = useState(NO_FAULTS);
  return {
    faults,
    /** What is wrong with one field. */
    faultAt: (fieldId: string) => faults.list.find((fault) => fault.fieldId === fieldId)?.sentence,
    /** The form was sent, and this is what was found; an empty record clears it. */
    setFound: (found: Found) => setFaults(({ attempt }) => ({ list: listOf(found), attempt: attempt + 1 })),
  };
}
