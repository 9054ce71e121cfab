import { calendarDayAt } from '../shared/calendar';
import { asId, type ScanId, type SignupId } from '../shared/ids';
import type { PlannedTime } from './attendance-rules';

const dayMark = ({ startsAt }: PlannedTime): string => `:${calendarDayAt(startsAt)}`;

/**
 * The id of what the clock writes for somebody who forgot to leave a session. It follows from signup and session, so
 * that however often the clock comes round there is one such fact; the colon keeps it apart from every id a device can
 * make.
 */
export const closingId = (
  signupId: SignupId,
  session: PlannedTime,
  sessions: readonly PlannedTime[],
): ScanId => asId<ScanId>(`planned-end:${signupId}${sessions.length < 2 ? '' : dayMark(session)}`);

/** The session that such an id names; `undefined` when it names none, as where there is only one. */
export const sessionOfClosing = (id: ScanId, sessions: readonly PlannedTime[]): PlannedTime | undefined =>
  sessions.find((session) => id.endsWith(dayMark(session)));
