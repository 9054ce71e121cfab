type Rows = readonly (readonly (string | number)[])[];

/** Puts rows together as an Excel file; absent where it cannot be done. Loaded only when asked for. */
export const writeSpreadsheet: ((rows: Rows) => Promise<ArrayBuffer>) | undefined = async (rows) => {
  const { default: write } = await import('write-excel-file/browser');
  const cells = rows.map((row) => row.map((value) => ({ value })));
  return (await write(cells).toBlob()).arrayBuffer();
};
