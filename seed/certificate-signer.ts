import nacl from 'tweetnacl';
import type { SeedEnv } from './sealing';

/** Signs as kernel/certificate-keys does. */
export interface CertificateSigner {
  readonly keyId: string;
  /** Ed25519, 32 bytes in base64url. */
  readonly publicKey: string;
  /** The detached signature of a text, in base64url. */
  readonly sign: (text: string) => string;
}

/** With the key that signs in the functions’ environment: the first one listed. */
export function signerWith(env: SeedEnv): CertificateSigner {
  const [, keyId, text = ''] = /^([a-z0-9]{1,8}):([^,]+)/.exec(env['CERTIFICATE_KEYS'] ?? '') ?? [];
  const secret = Buffer.from(text.trim(), 'base64');
  if (keyId === undefined || secret.length !== nacl.sign.seedLength) {
    throw new Error('CERTIFICATE_KEYS is needed to write sample certificates');
  }
  const pair = nacl.sign.keyPair.fromSeed(Uint8Array.from(secret));
  const written = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
  return {
    keyId,
    publicKey: written(pair.publicKey),
    sign: (said) => written(nacl.sign.detached(Buffer.from(said, 'utf8'), pair.secretKey)),
  };
}
