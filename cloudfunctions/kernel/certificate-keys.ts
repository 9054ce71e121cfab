import nacl from 'tweetnacl';

/** A public key of ours; the first one listed signs. */
export interface SigningKey {
  readonly id: string;
  /** Ed25519, 32 bytes in base64url. */
  readonly publicKey: string;
  readonly isCurrent: boolean;
}

/** A detached signature and the key it was made with. */
export interface Signed {
  readonly keyId: string;
  /** Base64url. */
  readonly signature: string;
}

const SEED_BYTES = 32;
const EXPECTED = '<id>:<32 bytes in base64>, newest first, comma between';

/** Key pairs by id, the signing one first; says everything that is wrong with the environment at once. */
function readKeys(): ReadonlyMap<string, nacl.SignKeyPair> {
  const entries = (process.env['CERTIFICATE_KEYS'] ?? '').split(',').filter((part) => part.trim() !== '');
  if (entries.length === 0) {
    throw new Error(`CERTIFICATE_KEYS is missing: ${EXPECTED}`);
  }
  const keys = new Map<string, nacl.SignKeyPair>();
  const faults = entries.flatMap((entry) => {
    const [, id = '', text = ''] = /^([a-z0-9]{1,8}):(.+)$/.exec(entry.trim()) ?? [];
    const seed = Buffer.from(text, 'base64');
    if (id === '' || seed.length !== SEED_BYTES || keys.has(id)) {
      return [id === '' ? 'an entry without an id' : id];
    }
    keys.set(id, nacl.sign.keyPair.fromSeed(Uint8Array.from(seed)));
    return [];
  });
  if (faults.length > 0) {
    throw new Error(`CERTIFICATE_KEYS: ${faults.join(', ')}: every entry is ${EXPECTED}`);
  }
  return keys;
}

let known: ReadonlyMap<string, nacl.SignKeyPair> | undefined;
const keys = (): ReadonlyMap<string, nacl.SignKeyPair> => {
  known ??= readKeys();
  return known;
};

/** Signs a text with the newest key. */
export function signText(text: string): Signed {
  const [newest] = keys();
  if (newest === undefined) {
    throw new Error('CERTIFICATE_KEYS is empty');
  }
  const [keyId, { secretKey }] = newest;
  const signature = nacl.sign.detached(Buffer.from(text, 'utf8'), secretKey);
  return { keyId, signature: Buffer.from(signature).toString('base64url') };
}

/** The public key of this id, if its seed is in the environment; base64url. */
export function publicKeyOf(keyId: string): string | undefined {
  const pair = keys().get(keyId);
  return pair && Buffer.from(pair.publicKey).toString('base64url');
}

/** Whether a text was signed with a public key of ours; with none it was not. */
export function isSignedWith(publicKey: string | undefined, text: string, signature: string): boolean {
  const [key, bytes] = [publicKey ?? '', signature].map((one) => Buffer.from(one, 'base64url'));
  return (
    key?.length === nacl.sign.publicKeyLength &&
    bytes?.length === nacl.sign.signatureLength &&
    nacl.sign.detached.verify(Buffer.from(text, 'utf8'), bytes, key)
  );
}

/**
 * How to tell whether a text was signed with the key of this id: one of the environment, or one that `usedKey` knows,
 * which signed before and whose seed is gone.
 */
export async function signatureCheck(
  keyId: string,
  usedKey: (id: string) => Promise<string | undefined>,
): Promise<(text: string, by: Pick<Signed, 'signature'>) => boolean> {
  const publicKey = publicKeyOf(keyId) ?? (await usedKey(keyId));
  return (text, { signature }) => isSignedWith(publicKey, text, signature);
}

/** Every key that certificates are checked with, the signing one first. */
export const signingKeys = (): readonly SigningKey[] =>
  [...keys()].map(([id, { publicKey }], at) => ({
    id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    isCurrent: at === 0,
  }));
