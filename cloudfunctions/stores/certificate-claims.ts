import type { CertNo } from '#core/shared/ids';
import { type Instant, MINUTE } from '#core/shared/instant';
import { compareAndSet, get, insertUnique } from '#kernel/database';
import { collection, type Stored } from '#kernel/database/document';
import { certificateOfRequest } from './certificates';

/** Which request may replace a certificate; `_id` is the old one's number, so that there is one. */
interface ClaimDocument extends Stored {
  readonly _id: CertNo;
  readonly requestKey: string;
  /** When it was claimed last; a request that still runs is younger than {@link ABANDONED}. */
  readonly claimedAt: Instant;
}

const claims = collection<ClaimDocument>('certificate-claims');

/** Longer than any call may run: whoever claimed it was cut off, and did not come back. */
const ABANDONED = MINUTE;

interface Claim {
  readonly replaces: CertNo;
  readonly requestKey: string;
  readonly now: Instant;
}

/** Goes on with a request's own claim, or takes over one whose request was cut off and issued nothing. */
async function renewed(standing: ClaimDocument, { requestKey, now }: Claim): Promise<boolean> {
  if (standing.requestKey !== requestKey) {
    const isAbandoned = now > standing.claimedAt + ABANDONED;
    if (!isAbandoned || (await certificateOfRequest(standing.requestKey)) !== undefined) {
      return false;
    }
  }
  return (await compareAndSet(claims, standing, { requestKey, claimedAt: now })) !== undefined;
}

/** Claims the place of a certificate for a request; `false` when another request has it. */
export async function claimReplacement(claim: Claim): Promise<boolean> {
  const { replaces, requestKey, now } = claim;
  const insertion = await insertUnique(claims, { _id: replaces, requestKey, claimedAt: now });
  for (let tries = 0; insertion.kind !== 'inserted' && tries < 5; tries += 1) {
    const standing = await get(claims, replaces);
    if (standing === undefined) {
      return false;
    }
    if (await renewed(standing, claim)) {
      return true;
    }
    if (standing.requestKey !== requestKey) {
      return false;
    }
  }
  return insertion.kind === 'inserted';
}
