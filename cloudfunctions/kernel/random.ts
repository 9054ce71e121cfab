import { randomBytes, randomInt } from 'node:crypto';

/** A fresh id of 16 characters (96 random bits) that fits every id field. */
export const freshId = (): string => randomBytes(12).toString('base64url');

/** So many random bytes. */
export const freshBytes = (count: number): Uint8Array => Uint8Array.from(randomBytes(count));

/** So many random decimal digits, leading zeros kept. At most 12. */
export const randomDigits = (count: number): string => String(randomInt(0, 10 ** count)).padStart(count, '0');
