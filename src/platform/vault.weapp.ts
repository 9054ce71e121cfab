import Taro from '@tarojs/taro';
import nacl from 'tweetnacl';
import { fromBase64url, toBase64url } from '#core/attendance/base64url';
import { bytesOf, valueIn } from './plain-bytes';
import { randomBytes } from './random';
import { heldKey as held, VAULT_KEY } from './vault-key';

// The vault: what lies on this phone about other people is sealed with a key of its own. The key itself is kept in
// WeChat's encrypted storage (`encrypt: true`, base library 2.21.3), which WeChat binds to this person and this phone.
const { keyLength, nonceLength } = nacl.secretbox;

async function readKey(): Promise<Uint8Array | undefined> {
  const place = { key: VAULT_KEY, encrypt: true };
  try {
    const { data } = await Taro.getStorage<unknown>(place);
    const key = typeof data === 'string' ? fromBase64url(data) : undefined;
    return key?.length === keyLength ? key : undefined;
  } catch {
    // There is no key yet.
    return undefined;
  }
}

async function makeKey(): Promise<Uint8Array> {
  const key = await randomBytes(keyLength);
  const written = { key: VAULT_KEY, data: toBase64url(key), encrypt: true };
  await Taro.setStorage(written);
  return key;
}

function vaultKey(): Promise<Uint8Array> {
  held.key ??= readKey().then((key) => key ?? makeKey());
  return held.key;
}

/** Seals a JSON value with this phone's key; `undefined` when the phone cannot keep a key. */
export async function seal(value: unknown): Promise<string | undefined> {
  try {
    const [key, nonce] = await Promise.all([vaultKey(), randomBytes(nonceLength)]);
    const box = nacl.secretbox(bytesOf(value), nonce, key);
    return `${toBase64url(nonce)}.${toBase64url(box)}`;
  } catch {
    delete held.key;
    return undefined;
  }
}

/** What was sealed on this phone; `undefined` when the key is gone or the text was changed. The caller vouches for the type. */
export async function unseal<TValue>(sealed: string): Promise<TValue | undefined> {
  const [nonce, box] = sealed.split('.').map(fromBase64url);
  if (nonce?.length !== nonceLength || box === undefined) {
    return undefined;
  }
  try {
    const opened = nacl.secretbox.open(box, nonce, await vaultKey());
    return opened === null ? undefined : (valueIn(opened) as TValue);
  } catch {
    delete held.key;
    return undefined;
  }
}
