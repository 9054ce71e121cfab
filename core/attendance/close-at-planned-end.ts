import { asId, type ScanId } from '../shared/ids';
import type { Instant } from '../shared/instant';
import { gateClosesAt, type PlannedTime } from './attendance-rules';
import type { AttendanceState } from './fold-scans';
import type { Scan } from './scan';

/** Device and person of the scans that the clock writes. */
export const CLOCK = 'clock';

/**
 * The scan that closes a forgotten check-out: at the planned end, never later. Nothing while the gate is still open
 * for people who leave late, nor when nobody is inside.
 *
 * Its id follows from the signup, so that however often the clock comes round there is one such fact; the colon keeps
 * it apart from every id a device can make.
 */
export function closeAtPlannedEnd(
  state: AttendanceState,
  planned: PlannedTime,
  now: Instant,
): Scan | undefined {
  const { inside } = state;
  if (inside?.signupId === undefined || now <= gateClosesAt(planned)) {
    return undefined;
  }
  return {
    id: asId<ScanId>(`planned-end:${inside.signupId}`),
    activityId: inside.activityId,
    signupId: inside.signupId,
    ...(inside.volunteerNo === undefined ? {} : { volunteerNo: inside.volunteerNo }),
    kind: 'out',
    by: CLOCK,
    device: CLOCK,
    method: 'planned-end',
    happenedAt: planned.endsAt,
  };
}
