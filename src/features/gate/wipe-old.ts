import { DAY, type Instant } from '#core/shared/instant';
import { forgetUploaded } from './own-scans';
import { forgetPoint } from './point';
import { rostersOnPhone, wipeRoster } from './roster-store';

/** Names and numbers of other people do not stay on a phone longer than this after an activity, in milliseconds. */
const KEPT_AFTER = 3 * DAY;

/** Wipes what belongs to activities that ended three days ago: rosters whole and half, uploaded scans, the gate's name. */
export async function wipeOld(now: Instant): Promise<void> {
  for (const { activity } of rostersOnPhone()) {
    if (activity.endsAt + KEPT_AFTER < now) {
      await wipeRoster(activity.id);
      forgetUploaded(activity.id);
      forgetPoint(activity.id);
    }
  }
}
