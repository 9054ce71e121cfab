import { fromBase64url, toBase64url } from '#core/attendance/base64url';
import { bytesOf, valueIn } from './plain-bytes';
import { randomBytes } from './random';
import { done, heldKey as held, KEY, shelf } from './vault-key';

// The vault: what lies in this browser about other people is sealed with a key that no script can read out
// (WebCrypto, not extractable), kept in IndexedDB. A browser without IndexedDB keeps the key until the page is closed.
const CIPHER = 'AES-GCM';
const NONCE_BYTES = 12;

const makeKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: CIPHER, length: 256 }, false, ['encrypt', 'decrypt']);

async function keptKey(): Promise<CryptoKey> {
  const kept = (await done((await shelf()).get(KEY))) as CryptoKey | undefined;
  if (kept !== undefined) {
    return kept;
  }
  const made = await makeKey();
  // `add` refuses a second key: of two pages that open at once the first one's counts for both.
  await done((await shelf()).add(made, KEY)).catch(() => undefined);
  return (await done((await shelf()).get(KEY))) as CryptoKey;
}

function vaultKey(): Promise<CryptoKey> {
  held.key ??= typeof indexedDB === 'undefined' ? makeKey() : keptKey().catch(makeKey);
  return held.key;
}

/** Seals a JSON value with this browser's key; `undefined` where there is no WebCrypto (a page without https). */
export async function seal(value: unknown): Promise<string | undefined> {
  try {
    const [key, iv] = await Promise.all([vaultKey(), randomBytes(NONCE_BYTES)]);
    const box = await crypto.subtle.encrypt({ name: CIPHER, iv: iv.slice() }, key, bytesOf(value).slice());
    return `${toBase64url(iv)}.${toBase64url(new Uint8Array(box))}`;
  } catch {
    delete held.key;
    return undefined;
  }
}

/** What was sealed in this browser; `undefined` when the key is gone or the text was changed. The caller vouches for the type. */
export async function unseal<TValue>(sealed: string): Promise<TValue | undefined> {
  const [iv, box] = sealed.split('.').map(fromBase64url);
  if (iv?.length !== NONCE_BYTES || box === undefined) {
    return undefined;
  }
  try {
    const opened = await crypto.subtle.decrypt(
      { name: CIPHER, iv: iv.slice() },
      await vaultKey(),
      box.slice(),
    );
    return valueIn(new Uint8Array(opened)) as TValue;
  } catch {
    return undefined;
  }
}
