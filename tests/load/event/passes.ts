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

/** Somebody tries to get in by what is no pass of theirs. */
export interface Attempt {
  /** Whom they would be taken for. */
  readonly number: number;
  /** Somebody with a phone and a key of their own who is awaited at another activity. */
  readonly stranger: number;
  readonly at: Instant;
  /** The very pass that the person they would be taken for came or left with, less than a minute ago. */
  readonly seen: string;
}

/**
 * Ways to get in without being let in. Two of them are genuine passes, which only the gate's knowledge turns away: one
 * of somebody who is awaited elsewhere, and one that is shown again by whoever took a picture of it. That one is for
 * coming in: nobody who leaves is held back, and a picture signs out nobody but its owner.
 */
export const FORGERIES = {
  'of another key': ({ number, at }) => encodePass(volunteerNoOf(number), passStepAt(at), signer(number + 1)),
  'bit-flipped': ({ number, at }) => flipped(goodPass(number, at)),
  truncated: ({ number, at }) => goodPass(number, at).slice(0, 90),
  'shown again later': ({ number, at }) => goodPass(number, (at - 150_000) as Instant),
  'shown again at once': ({ seen }) => seen,
  'of another activity': ({ stranger, at }) => goodPass(stranger, at),
  'of nobody': ({ at }) => encodePass(volunteerNoFrom('987654321'), passStepAt(at), signer(7)),
} as const satisfies Readonly<Record<string, (attempt: Attempt) => string>>;
export type Forgery = keyof typeof FORGERIES;
