/** What a cell of a table holds; an empty text where there is nothing. */
export type CellValue = string | number;

/**
 * What a spreadsheet would take for a formula, also behind spaces, quotes and invisible marks, and in the full-width
 * forms that some programs fold (CWE-1236).
 */
const FORMULA = /^[\s"'“”‘’\u200b\u200e\u200f\u2060\ufeff]*[=+\-@＝＋－＠−\t\r]|^[\t\r]/u;

/** Whether a spreadsheet could carry a text out instead of showing it. */
export const isFormula = (text: string): boolean => FORMULA.test(text);

/** A text that no spreadsheet carries out: an apostrophe in front, where one is needed. */
export const harmless = (text: string): string => (isFormula(text) ? `'${text}` : text);

function written(cell: CellValue): string {
  const text = typeof cell === 'number' ? String(cell) : harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Makes Excel read the file as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Rows in RFC 4180, each with its line end, so that pages can be put one after another. */
export const csvLines = (rows: readonly (readonly CellValue[])[]): string =>
  rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
