import nacl from 'tweetnacl';
import { fromBase64url, toBase64url } from '#core/attendance/base64url';
import { encodePass, keyIdOf } from '#core/attendance/pass';
import type { VolunteerNo } from '#core/shared/ids';
import { randomBytes } from '../../platform/random';
import { readStored, writeStored } from '../../platform/storage';

const KEY = 'pass-key';

/** The phone's half of the pass: made once, never leaves the phone. */
interface KeptKey {
  readonly volunteerNo: VolunteerNo;
  /** 32 bytes from which the Ed25519 pair is made, base64url. */
  readonly seed: string;
}

export interface PassKey {
  readonly publicKey: string;
  readonly keyId: string;
  /** The text of the QR code during one 30-second step. */
  readonly passAt: (step: number) => string;
}

/** The key of this phone for this person; another person's key is replaced, not reused. */
export async function passKeyFor(volunteerNo: VolunteerNo): Promise<PassKey> {
  const kept = readStored<KeptKey>(KEY);
  const known = kept?.volunteerNo === volunteerNo ? fromBase64url(kept.seed) : undefined;
  const seed = known ?? (await randomBytes(32));
  if (known === undefined) {
    writeStored(KEY, { volunteerNo, seed: toBase64url(seed) } satisfies KeptKey);
  }
  const pair = nacl.sign.keyPair.fromSeed(seed);
  const publicKey = toBase64url(pair.publicKey);
  return {
    publicKey,
    keyId: keyIdOf(publicKey),
    passAt: (step) => encodePass(volunteerNo, step, (message) => nacl.sign.detached(message, pair.secretKey)),
  };
}
