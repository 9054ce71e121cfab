import { type Instant, instant } from '../shared/instant';
import { gateClosesAt, type PlannedTime } from './attendance-rules';
import { closingId } from './closing-id';
import { type AttendanceState, sessionOfScan } from './fold-scans';
import type { Scan } from './scan';
import { sessionsOf } from './sessions';

/** Device and person of the scans that the clock writes. */
export const CLOCK = 'clock';

/** When a duty is planned for, and when its activity was called off, if it was. */
export interface PlannedUnlessCancelled extends PlannedTime {
  readonly cancelledAt?: Instant | undefined;
}

interface Plan {
  readonly sessions: readonly PlannedTime[];
  readonly cancelledAt: Instant | undefined;
}

/** What the clock writes for one scan in that nobody answered. */
function closing(inside: Scan, { sessions, cancelledAt }: Plan, now: Instant): Scan | undefined {
  const session = sessionOfScan(sessions, inside);
  if (inside.signupId === undefined || session === undefined || now <= gateClosesAt(session)) {
    return undefined;
  }
  return {
    id: closingId(inside.signupId, session, sessions),
    activityId: inside.activityId,
    signupId: inside.signupId,
    ...(inside.volunteerNo === undefined ? {} : { volunteerNo: inside.volunteerNo }),
    kind: 'out',
    by: CLOCK,
    device: CLOCK,
    method: 'planned-end',
    happenedAt: instant(Math.min(session.endsAt, cancelledAt ?? session.endsAt)),
  };
}

/**
 * The scans that close forgotten check-outs: each at the planned end of the session the person came in at, or when the
 * activity was called off if that was before; never later. Nothing while that gate, by the plan, is still open for
 * people who leave late, nor for whom nobody let in. The clock comes round often, and writes one fact a session.
 */
export function closingsAtPlannedEnd(
  state: AttendanceState,
  planned: PlannedUnlessCancelled,
  now: Instant,
): readonly Scan[] {
  const plan = { sessions: sessionsOf(planned), cancelledAt: planned.cancelledAt };
  return state.open.flatMap((inside) => closing(inside, plan, now) ?? []);
}
