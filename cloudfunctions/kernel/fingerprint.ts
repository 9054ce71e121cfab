import { createHash } from 'node:crypto';

/** A short name for a text that differs when the text does: 16 characters of its SHA-256. */
export const fingerprint = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 16);
