import { isFormula } from '#core/export/csv';

/** What a cell of an exported table held before it was made harmless for spreadsheets. */
export const asGiven = (text: string): string =>
  text.startsWith("'") && isFormula(text) ? text.slice(1) : text;
