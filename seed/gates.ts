import { gateClosesAt } from '#core/attendance/attendance-rules';
import { foldScans } from '#core/attendance/fold-scans';
import type { Scan } from '#core/attendance/scan';
import { scansBySignup } from '#core/attendance/scan-order';
import type { Instant } from '#core/shared/instant';
import type { SeedActivity } from './activities';
import { storedAt } from './documents';

type Where = 'inside' | 'left' | 'absent';

function whereIn(scans: readonly Scan[]): Where {
  const { inside, stays } = foldScans(scans);
  if (inside !== undefined) {
    return 'inside';
  }
  return stays.length > 0 ? 'left' : 'absent';
}

/** The count at the gate of every activity that somebody was scanned at, as the product keeps it beside the scans. */
export function gateDocuments(
  activities: readonly SeedActivity[],
  scans: readonly Scan[],
  now: Instant,
): readonly object[] {
  const people = [...scansBySignup(scans)].map(([signupId, own]) => {
    const [activityId = '', volunteerId = ''] = signupId.split(':');
    return { activityId, volunteerId, where: whereIn(own) };
  });
  return activities.flatMap(({ activity }) => {
    const here = people.filter((person) => person.activityId === activity.id);
    if (here.length === 0) {
      return [];
    }
    const those = (where: Where) =>
      here.filter((person) => person.where === where).map((person) => person.volunteerId);
    const inside = those('inside');
    const closesAt = Math.max(...activity.duties.map(gateClosesAt));
    return [
      {
        _id: activity.id,
        ...storedAt(now),
        inside,
        left: those('left'),
        isOccupied: inside.length > 0,
        closesAt,
      },
    ];
  });
}
