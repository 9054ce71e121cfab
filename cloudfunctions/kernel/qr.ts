import { encode } from 'uqr';

/** Dark cells of a QR code (ISO/IEC 18004, level M) without its quiet zone, row by row. */
export const qrCells = (text: string): readonly (readonly boolean[])[] =>
  encode(text, { ecc: 'M', border: 0 }).data;
