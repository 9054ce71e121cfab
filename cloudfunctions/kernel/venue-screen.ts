import { createHash } from 'node:crypto';
import { keyedHash } from './secrets';

const sha512 = (message: Uint8Array): Uint8Array => createHash('sha512').update(message).digest();

/** What the codes of an activity's screen are computed from. The seed follows from the activity and is stored nowhere. */
export const venueScreenOf = <TId extends string>(activityId: TId) => ({
  activityId,
  seed: keyedHash(activityId, 'venue-code'),
  hash: sha512,
});
