import type { FileKind } from './export-task';
import { EXPORT_WORDS as WORDS } from './words';

interface KindChoice {
  readonly value: FileKind;
  readonly words: string;
  readonly note: string;
}

const LEDGER: KindChoice = { value: 'ledger', words: WORDS.ledger, note: WORDS.ledgerNote };
/** Excel first, and chosen from the start: of a CSV file it keeps only 15 digits of a long number. */
const ALL: readonly KindChoice[] = [
  { value: 'excel', words: WORDS.excel, note: WORDS.excelNote },
  { value: 'csv', words: WORDS.csv, note: WORDS.csvNote },
  LEDGER,
];

/** The files somebody may take; the first is chosen until another is. An auditor checks ledgers and gets no names. */
export const fileKinds = (onlyLedger: boolean): readonly KindChoice[] => (onlyLedger ? [LEDGER] : ALL);
