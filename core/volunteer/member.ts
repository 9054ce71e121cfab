import type { CalendarDay } from '../shared/calendar';
import type { VolunteerId, VolunteerNo } from '../shared/ids';
import type { Instant } from '../shared/instant';
import type { VolunteerStatus } from './volunteer';

/** What the server knows of a registered caller while it answers: masked, and never sent as it is. */
export interface Member {
  readonly id: VolunteerId;
  readonly volunteerNo: VolunteerNo;
  readonly status: VolunteerStatus;
  readonly birthDay: CalendarDay;
  /** 王*三 */
  readonly maskedName: string;
  /** Last four digits. */
  readonly phoneTail: string;
  /** Since when they agree that organizers may know of the help they need (C3 本人所需便利); absent while they do not. */
  readonly needsAgreedAt?: Instant;
}
