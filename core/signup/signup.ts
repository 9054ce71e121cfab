import type { OwnPresence } from '../attendance/own-presence';
import type { OwnHours } from '../hours/own-hours';
import type { ActivityId, DutyId, SignupId, VolunteerId } from '../shared/ids';
import type { Instant } from '../shared/instant';
import type { Engagement } from './engagements';
import type { OwnChange } from './own-change';

/** Where a signup (报名) stands for the person; the seats of the duty are the truth behind it. */
export type SignupStatus = 'confirmed' | 'waiting' | 'withdrawn';

/** One person at one activity. `entryNo` is the six-digit number read aloud at the gate, unique in the activity. */
export interface Signup {
  readonly id: SignupId;
  readonly activityId: ActivityId;
  readonly dutyId: DutyId;
  readonly volunteerId: VolunteerId;
  readonly status: SignupStatus;
  readonly entryNo: string;
  readonly requestedAt: Instant;
}

/** Why somebody cannot sign up. Each is an answer with its sentence on the screen, not an error. */
export type SignUpRefusal =
  | { readonly kind: 'closed' }
  | { readonly kind: 'cancelled' }
  /** It was changed since they read it: nobody agrees to what they have not read (志愿服务条例 第十四条). */
  | { readonly kind: 'changed' }
  | { readonly kind: 'too-young'; readonly minimumAge: number }
  | {
      readonly kind: 'clash';
      readonly activityId: ActivityId;
      readonly title: string;
      readonly startsAt: Instant;
    }
  | { readonly kind: 'waiting-list-full' };

/** There when somebody had signed up before, and what they say to the organizer now is not what is kept. */
interface Unsaid {
  readonly unsaid?: true;
}

export type SignUpReply =
  | ({ readonly kind: 'confirmed'; readonly signup: OwnSignup } & Unsaid)
  | ({ readonly kind: 'waiting'; readonly signup: OwnSignup; readonly position: number } & Unsaid)
  | SignUpRefusal;

export type WithdrawReply =
  | { readonly kind: 'withdrawn'; readonly signup: OwnSignup }
  /** Nobody withdraws once they are in (已签到). */
  | { readonly kind: 'already-in' }
  | { readonly kind: 'ended' };

/** A signup with what its owner's list and pass show, complete enough to work offline. */
export interface OwnSignup {
  readonly id: SignupId;
  readonly activityId: ActivityId;
  readonly title: string;
  readonly dutyId: DutyId;
  readonly dutyName: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly venue: string;
  readonly address: string;
  readonly route?: string;
  readonly bring?: readonly string[];
  readonly contactName: string;
  readonly contactPhone: string;
  readonly status: SignupStatus;
  /** 1 is next in line; only while waiting. */
  readonly position?: number;
  readonly entryNo: string;
  readonly requestedAt: Instant;
  readonly activityCancelled: boolean;
  /** What was changed since they signed up. */
  readonly change?: OwnChange;
  /** Another of their own activities that the new time runs into. */
  readonly clash?: Engagement;
  /** Moved up from the waiting list; shown until seen. */
  readonly promotedAt?: Instant;
  /** What the gate has on record, while it may be open; absent before the first scan that counts. */
  readonly presence?: OwnPresence;
  /** Once it is over: whether there is a record of it, or an open dispute; left out where none is to be expected. */
  readonly hours?: OwnHours;
  /** One may check oneself in with the code on the venue's screen. */
  readonly selfCheckIn: boolean;
  readonly isSample: boolean;
}
