import { seal } from '../../cloudfunctions/kernel/secrets';

/** Keys of nobody, for tests only. */
export const TEST_SECRETS = {
  PERSONAL_DATA_KEYS: `t1:${Buffer.alloc(32, 7).toString('base64')}`,
  PERSONAL_HASH_KEY: Buffer.alloc(32, 9).toString('base64'),
  CERTIFICATE_KEYS: `c1:${Buffer.alloc(32, 5).toString('base64')}`,
} as const;

/** A text as the functions under test would have sealed it. */
export function sealed(text: string, purpose: string): string {
  Object.assign(process.env, TEST_SECRETS);
  return seal(text, purpose);
}
