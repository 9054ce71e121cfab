/** A hash like SHA-512. Handed in, because rules know no package: `nacl.hash` fits. */
export type Hash = (message: Uint8Array) => Uint8Array;

/** The block of SHA-512 (and SHA-384) in bytes; RFC 2104 pads the key to it. */
const BLOCK = 128;
const INNER = 0x36;
const OUTER = 0x5c;

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** HMAC (RFC 2104) over a hash with blocks of 128 bytes: equal to HMAC-SHA-512 when the hash is SHA-512. */
export function hmac(hash: Hash, key: Uint8Array, message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(BLOCK);
  padded.set(key.length > BLOCK ? hash(key) : key);
  const inner = padded.map((byte) => byte ^ INNER);
  const outer = padded.map((byte) => byte ^ OUTER);
  return hash(joined(outer, hash(joined(inner, message))));
}
