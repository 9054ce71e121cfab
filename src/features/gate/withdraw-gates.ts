import { MOST_GATES } from '#core/attendance/attendance-rules';
import type { Gate } from '#core/attendance/calls';
import { forgetVenueSeed } from '../../backend/venue-seeds';
import { reopenRoster } from './gate-state';
import { rostersOnPhone, wipeRoster } from './roster-shelf';

/** Names and numbers do not stay with somebody who may not scan here any more. Their scans wait for an organizer. */
export async function withdrawGate(activityId: string): Promise<void> {
  await wipeRoster(activityId);
  forgetVenueSeed(activityId);
  await reopenRoster(activityId);
}

/**
 * Withdraws the gates that a fresh list does not name: the right was taken back, or the activity was called off or is
 * over. A list as long as one may be does not name all, and says nothing of the others. Scans that wait are kept.
 */
export async function withdrawUnlisted(gates: readonly Gate[]): Promise<void> {
  if (gates.length >= MOST_GATES) {
    return;
  }
  const named = new Set<string>(gates.map(({ activityId }) => activityId));
  for (const { activity } of rostersOnPhone()) {
    if (!named.has(activity.id)) {
      await withdrawGate(activity.id);
    }
  }
}
