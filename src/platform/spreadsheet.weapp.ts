type Rows = readonly (readonly (string | number)[])[];

/** Puts rows together as an Excel file; absent in WeChat, whose engine has no Blob to build one in. */
export const writeSpreadsheet: ((rows: Rows) => Promise<ArrayBuffer>) | undefined = undefined;
