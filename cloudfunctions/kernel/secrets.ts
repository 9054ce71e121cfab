import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A text only this server can read: key id, nonce, ciphertext with tag; AES-256-GCM. */
export type Sealed = string & { readonly sealed?: true };

interface Keys {
  /** The first one seals; all of them open. */
  readonly data: ReadonlyMap<string, Buffer>;
  readonly current: string;
  readonly hash: Buffer;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keyFrom = (text: string): Buffer | undefined => {
  const key = Buffer.from(text, 'base64');
  return key.length === KEY_BYTES ? key : undefined;
};

/** What is wrong with the environment, all at once, so that one deployment mends it. */
function readKeys(): Keys {
  const faults: string[] = [];
  const data = new Map<string, Buffer>();
  const listed = process.env['PERSONAL_DATA_KEYS'] ?? '';
  for (const entry of listed.split(',').filter((part) => part !== '')) {
    const [, id = '', text = ''] = /^([a-z0-9]{1,8}):(.+)$/.exec(entry.trim()) ?? [];
    const key = keyFrom(text);
    if (id === '' || key === undefined) {
      faults.push('PERSONAL_DATA_KEYS: every entry is <id>:<32 bytes in base64>');
    } else {
      data.set(id, key);
    }
  }
  if (listed === '') {
    faults.push('PERSONAL_DATA_KEYS is missing: <id>:<32 bytes in base64>, newest first, comma between');
  }
  const hash = keyFrom(process.env['PERSONAL_HASH_KEY'] ?? '');
  if (hash === undefined) {
    faults.push('PERSONAL_HASH_KEY is missing or not 32 bytes in base64');
  }
  const [current] = data.keys();
  if (faults.length > 0 || hash === undefined || current === undefined) {
    throw new Error(faults.join('; '));
  }
  return { data, current, hash };
}

let known: Keys | undefined;
const keys = (): Keys => {
  known ??= readKeys();
  return known;
};

/** Seals a personal text for one purpose (`phone`, `name`); it opens for that purpose only. */
export function seal(text: string, purpose: string): Sealed {
  const { data, current } = keys();
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', data.get(current) ?? '', nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [current, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

/** Opens what {@link seal} closed. A text sealed for another purpose, or touched since, throws. */
export function unseal(sealed: Sealed, purpose: string): string {
  const [id = '', nonce = '', text = ''] = sealed.split('.');
  const key = keys().data.get(id);
  if (key === undefined) {
    throw new Error(`key «${id}» is not among PERSONAL_DATA_KEYS`);
  }
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'))
    .setAAD(Buffer.from(purpose))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
}

/** A keyed hash: equal texts give equal hashes, and nobody without the key can try texts. */
export const keyedHash = (text: string, purpose: string): string =>
  createHmac('sha256', keys().hash).update(`${purpose}\0${text}`).digest('base64url');

/** Whether a text has this keyed hash, in a time that does not tell how much of it was right. */
export function hasKeyedHash(text: string, purpose: string, hash: string): boolean {
  const [own, given] = [keyedHash(text, purpose), hash].map((one) => Buffer.from(one, 'utf8'));
  return own !== undefined && given?.length === own.length && timingSafeEqual(own, given);
}
