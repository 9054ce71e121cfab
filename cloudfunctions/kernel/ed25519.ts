import nacl from 'tweetnacl';

/** Checks a detached Ed25519 signature with the very code that phones use. */
export const verifyEd25519 = (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean =>
  nacl.sign.detached.verify(message, signature, publicKey);
