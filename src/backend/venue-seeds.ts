import type { ActivityId } from '#core/shared/ids';
import { DAY, type Instant } from '#core/shared/instant';
import { forgetStored, readStored, storedKeys, writeStored } from '../platform/storage';

/** What the venue's screen of one activity needs to show codes without a network. No word about the people. */
export interface VenueSeed {
  readonly activityId: ActivityId;
  readonly title: string;
  readonly endsAt: Instant;
  readonly seed: string;
}

const PREFIX = 'venue-seed:';

/** Keeps a seed on this phone, from the roster or from the screen's own call. */
export const keepVenueSeed = (seed: VenueSeed): boolean => writeStored(PREFIX + seed.activityId, seed);

export const keptVenueSeed = (activityId: string): VenueSeed | undefined =>
  readStored<VenueSeed>(PREFIX + activityId);

/** Forgets one seed: the right to this gate was withdrawn, or the activity no longer allows it. */
export const forgetVenueSeed = (activityId: string): void => forgetStored(PREFIX + activityId);

/** Forgets seeds of activities that ended a day ago or earlier: their codes are of no use any more. */
export function forgetOldVenueSeeds(now: Instant): void {
  for (const key of storedKeys()) {
    const kept = key.startsWith(PREFIX) ? readStored<VenueSeed>(key) : undefined;
    if (kept !== undefined && kept.endsAt + DAY < now) {
      forgetStored(key);
    }
  }
}
