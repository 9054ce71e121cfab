import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { encodePass, passStepAt } from '#core/attendance/pass';
import type { Instant } from '#core/shared/instant';
import { volunteerNoFrom } from '#core/volunteer/volunteer-no';
import { volunteerNoOf } from '../../builders/gate';

/** Head of an Ed25519 private key in PKCS #8 (RFC 8410); the 32 bytes of the seed follow. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const keys = new Map<number, KeyObject>();

/** The same keys as the seeded phones have, signed with the fast way: a crowd shows thousands of passes. */
function keyOf(number: number): KeyObject {
  const seed = number % 251;
  const known = keys.get(seed);
  const key =
    known ??
    createPrivateKey({
      key: Buffer.concat([PKCS8, Buffer.alloc(32, seed)]),
      format: 'der',
      type: 'pkcs8',
    });
  keys.set(seed, key);
  return key;
}

const signer = (number: number) => (message: Uint8Array) => sign(null, message, keyOf(number));

/** The pass on a volunteer's phone at a moment. */
export const goodPass = (number: number, at: Instant): string =>
  encodePass(volunteerNoOf(number), passStepAt(at), signer(number));

const flipped = (text: string): string => {
  const place = 40;
  return text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1);
};

/** Ways to get in without being let in, each with what the gate must say. */
export const FORGERIES = {
  'of another key': (number: number, at: Instant) =>
    encodePass(volunteerNoOf(number), passStepAt(at), signer(number + 1)),
  'bit-flipped': (number: number, at: Instant) => flipped(goodPass(number, at)),
  truncated: (number: number, at: Instant) => goodPass(number, at).slice(0, 90),
  'shown again later': (number: number, at: Instant) => goodPass(number, (at - 150_000) as Instant),
  'of nobody': (_: number, at: Instant) =>
    encodePass(volunteerNoFrom('987654321'), passStepAt(at), signer(7)),
} as const;
export type Forgery = keyof typeof FORGERIES;
