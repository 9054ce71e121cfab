import { strToU8, zipSync } from 'fflate';
import type { CellValue } from '#core/export/csv';
import { workbookFiles } from '#core/export/workbook';

/** Rows as the bytes of an Excel file. Needs no Blob, no stream and no worker: WeChat’s engine has none. */
export function spreadsheetOf(rows: readonly (readonly CellValue[])[]): ArrayBuffer {
  const parts = Object.entries(workbookFiles(rows)).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(parts)).buffer;
}
