import { ROSTER_KEPT_DAYS } from '#core/attendance/attendance-rules';
import { DAY, type Instant } from '#core/shared/instant';
import { forgetOldVenueSeeds } from '../../backend/venue-seeds';
import { forgetUploaded } from './own-scans';
import { forgetPoint } from './point';
import { rostersOnPhone, wipeRoster } from './roster-shelf';

/**
 * Wipes what belongs to activities that ended so many days ago as their roster said it may stay, or
 * {@link ROSTER_KEPT_DAYS} where it said nothing: rosters whole and half, uploaded scans, the gate's name. Seeds of the
 * venue's codes go when they are of no use any more.
 */
export async function wipeOld(now: Instant): Promise<void> {
  forgetOldVenueSeeds(now);
  for (const { activity, keptDays = ROSTER_KEPT_DAYS } of rostersOnPhone()) {
    if (activity.endsAt + keptDays * DAY < now) {
      await wipeRoster(activity.id);
      forgetUploaded(activity.id);
      forgetPoint(activity.id);
    }
  }
}
