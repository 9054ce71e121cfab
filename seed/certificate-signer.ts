import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { SeedEnv } from './sealing';

/** Signs as kernel/certificate-keys does. */
export interface CertificateSigner {
  readonly keyId: string;
  /** Ed25519, 32 bytes in base64url. */
  readonly publicKey: string;
  /** The detached signature of a text, in base64url. */
  readonly sign: (text: string) => string;
}

const SEED_BYTES = 32;
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** With the key that signs in the functions’ environment: the first one listed. */
export function signerWith(env: SeedEnv): CertificateSigner {
  const [, keyId, text = ''] = /^([a-z0-9]{1,8}):([^,]+)/.exec(env['CERTIFICATE_KEYS'] ?? '') ?? [];
  const secret = Buffer.from(text.trim(), 'base64');
  if (keyId === undefined || secret.length !== SEED_BYTES) {
    throw new Error('CERTIFICATE_KEYS is needed to write sample certificates');
  }
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, secret]), format: 'der', type: 'pkcs8' });
  return {
    keyId,
    publicKey: createPublicKey(key).export({ format: 'jwk' }).x ?? '',
    sign: (said) => sign(null, Buffer.from(said, 'utf8'), key).toString('base64url'),
  };
}
