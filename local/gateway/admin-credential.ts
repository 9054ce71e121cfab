import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Credential } from '../runner/invocation-environment';

/** Makes the credential of this run: only instances of our own runner ever see it. */
export function createCredential(): Credential {
  return {
    secretId: `local${randomBytes(16).toString('hex')}`,
    secretKey: randomBytes(16).toString('hex'),
    token: randomBytes(16).toString('hex'),
  };
}

/** Whether a wire request was signed with the credential (its id is the proof; the signature is not redone). */
export function carriesCredential(authorization: string | undefined, credential: Credential): boolean {
  const given = /^TC3-HMAC-SHA256 Credential=([^/,\s]+)\//.exec(authorization ?? '')?.[1] ?? '';
  const expected = Buffer.from(credential.secretId);
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
