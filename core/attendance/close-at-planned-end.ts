import { calendarDayAt } from '../shared/calendar';
import { asId, type ScanId } from '../shared/ids';
import type { Instant } from '../shared/instant';
import { gateClosesAt, type PlannedTime } from './attendance-rules';
import { type AttendanceState, sessionOfScan } from './fold-scans';
import type { Scan } from './scan';
import { sessionsOf } from './sessions';

/** Device and person of the scans that the clock writes. */
export const CLOCK = 'clock';

/** What the clock writes for one scan in that nobody answered. */
function closing(inside: Scan, sessions: readonly PlannedTime[], now: Instant): Scan | undefined {
  const session = sessionOfScan(sessions, inside);
  if (inside.signupId === undefined || session === undefined || now <= gateClosesAt(session)) {
    return undefined;
  }
  const day = sessions.length < 2 ? '' : `:${calendarDayAt(session.startsAt)}`;
  return {
    id: asId<ScanId>(`planned-end:${inside.signupId}${day}`),
    activityId: inside.activityId,
    signupId: inside.signupId,
    ...(inside.volunteerNo === undefined ? {} : { volunteerNo: inside.volunteerNo }),
    kind: 'out',
    by: CLOCK,
    device: CLOCK,
    method: 'planned-end',
    happenedAt: session.endsAt,
  };
}

/**
 * The scans that close forgotten check-outs: each at the planned end of the session the person came in at, never
 * later. Nothing while that gate is still open for people who leave late, nor for whom nobody let in.
 *
 * The ids follow from signup and session, so that however often the clock comes round there is one such fact; the
 * colon keeps them apart from every id a device can make.
 */
export function closingsAtPlannedEnd(
  state: AttendanceState,
  planned: PlannedTime,
  now: Instant,
): readonly Scan[] {
  const sessions = sessionsOf(planned);
  return state.open.flatMap((inside) => closing(inside, sessions, now) ?? []);
}
