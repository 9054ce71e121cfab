import { ROSTER_KEPT_DAYS } from '#core/attendance/attendance-rules';
import { DAY, type Instant } from '#core/shared/instant';
import { forgetUploaded } from './own-scans';
import { forgetPoint } from './point';
import { rostersOnPhone, wipeRoster } from './roster-shelf';

/**
 * Wipes what belongs to activities that ended so many days ago as their roster said it may stay, or
 * {@link ROSTER_KEPT_DAYS} where it said nothing: rosters whole and half, uploaded scans, the gate's name.
 */
export async function wipeOld(now: Instant): Promise<void> {
  for (const { activity, keptDays = ROSTER_KEPT_DAYS } of rostersOnPhone()) {
    if (activity.endsAt + keptDays * DAY < now) {
      await wipeRoster(activity.id);
      forgetUploaded(activity.id);
      forgetPoint(activity.id);
    }
  }
}
