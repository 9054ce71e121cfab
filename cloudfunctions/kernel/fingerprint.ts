import { createHash } from 'node:crypto';

/** A short name for a text that differs when the text does: 16 characters of its SHA-256. */
export const fingerprint = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 16);

/** SHA-256 of a UTF-8 text as 64 lower-case hexadecimal digits. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** SHA-256 of a file as 64 lower-case hexadecimal digits. */
export const sha256OfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
