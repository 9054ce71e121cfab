import type { Instant } from '../shared/instant';
import { fromBase64url } from './base64url';
import { PASS_STEP_MS, type Pass, passStepStart } from './pass';
import type { Verdict } from './scan';

/** Checks a detached Ed25519 signature. Handed in, because rules know no package: `nacl.sign.detached.verify` fits. */
export type VerifySignature = (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) => boolean;

/** The keys a roster line carries. */
export interface PassKeys {
  readonly publicKey?: string;
  readonly earlierKeys: readonly string[];
  /**
   * When another phone's key took the place of each earlier one, by key. Only the server knows; without it no earlier
   * key proves anything.
   */
  readonly keysReplacedAt?: Readonly<Record<string, Instant>>;
}

/**
 * When a pass was shown to a gate. `skewMs` is the gate's clock minus the server's as last measured; volunteers'
 * phones do the same with theirs, so that two wrong clocks still agree.
 */
export interface Showing {
  readonly at: Instant;
  readonly skewMs?: number;
}

export type PassVerdict =
  | 'ok'
  | 'pass-expired'
  | 'pass-early'
  | 'pass-forged'
  | 'pass-other-phone'
  /** The roster has no key yet, so only the server can tell. */
  | 'unknown';

/** A pass is good in its own step and one step to either side: a screenshot dies within a minute. */
const TOLERATED_MS = PASS_STEP_MS;

/** Whether a verdict leaves no doubt about whose pass it was, however old; a torn, forged or unknown one does not. */
export const provesWho = (kind: Verdict['kind'] | 'ok'): boolean =>
  kind !== 'pass-unreadable' && kind !== 'pass-forged' && kind !== 'unknown';

const PUBLIC_KEY_BYTES = 32;

function isSignedBy(pass: Pass, key: string, verify: VerifySignature): boolean {
  const publicKey = fromBase64url(key);
  return publicKey?.length === PUBLIC_KEY_BYTES && verify(pass.signed, pass.signature, publicKey);
}

/** Whether a pass is of about now. Needs no key, so it proves nothing about who shows it. */
export function freshness(
  pass: Pick<Pass, 'step'>,
  { at, skewMs = 0 }: Showing,
): 'ok' | 'pass-expired' | 'pass-early' {
  const serverAt = at - skewMs;
  const startsAt = passStepStart(pass.step);
  if (serverAt < startsAt - TOLERATED_MS) {
    return 'pass-early';
  }
  return serverAt < startsAt + PASS_STEP_MS + TOLERATED_MS ? 'ok' : 'pass-expired';
}

/** Whether a key made good passes when one was shown: the one of now, or one whose place was taken later. */
const wasInForce = (
  key: string,
  { publicKey, keysReplacedAt }: PassKeys,
  { at, skewMs = 0 }: Showing,
): boolean => key === publicKey || (keysReplacedAt?.[key] ?? 0) > at - skewMs;

/**
 * Builds the judge of passes for one way of checking signatures. Who signed comes before when: a forger learns nothing.
 */
export const passVerifier =
  (verify: VerifySignature) =>
  (pass: Pass, keys: PassKeys, showing: Showing): PassVerdict => {
    if (keys.publicKey === undefined) {
      return 'unknown';
    }
    const signer = [keys.publicKey, ...keys.earlierKeys].find((key) => isSignedBy(pass, key, verify));
    if (signer === undefined) {
      return 'pass-forged';
    }
    return wasInForce(signer, keys, showing) ? freshness(pass, showing) : 'pass-other-phone';
  };
