import { createCipheriv, createHmac } from 'node:crypto';

/** Environment of the functions: the keys with which they seal and hash personal data. */
export type SeedEnv = Readonly<Record<string, string | undefined>>;

/** Seals and hashes as kernel/secrets does. */
export interface Sealing {
  readonly seal: (text: string, purpose: string) => string;
  readonly keyedHash: (text: string, purpose: string) => string;
}

const NONCE_BYTES = 12;

/**
 * The functions can open what it seals. Unlike theirs its nonce follows from key, purpose and text, so that the same
 * seed makes the same file; a nonce comes back only for the very same text, which tells nobody anything new here.
 */
export function sealingWith(env: SeedEnv): Sealing {
  const [, id, key] = /^([a-z0-9]{1,8}):([^,]+)/.exec(env['PERSONAL_DATA_KEYS'] ?? '') ?? [];
  const hashKey = Buffer.from(env['PERSONAL_HASH_KEY'] ?? '', 'base64');
  if (id === undefined || key === undefined || hashKey.length !== 32) {
    throw new Error('PERSONAL_DATA_KEYS and PERSONAL_HASH_KEY are needed to write sample people');
  }
  const dataKey = Buffer.from(key.trim(), 'base64');
  return {
    seal: (text, purpose) => {
      const nonce = createHmac('sha256', hashKey).update(`nonce\0${purpose}\0${text}`).digest();
      const start = nonce.subarray(0, NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', dataKey, start).setAAD(Buffer.from(purpose));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return [id, start.toString('base64url'), sealed.toString('base64url')].join('.');
    },
    keyedHash: (text, purpose) =>
      createHmac('sha256', hashKey).update(`${purpose}\0${text}`).digest('base64url'),
  };
}
