import type { ScanMethod } from '../attendance/scan';
import type { SettlementKind } from '../attendance/settling/settlement';
import type { DayMinutes } from '../record/service-minutes';
import type { CalendarDay } from '../shared/calendar';
import type { ActivityId, ScanId, SignupId, VolunteerNo } from '../shared/ids';
import type { Instant } from '../shared/instant';
import type { ProofPhoto } from './proof-photo';
import type { DayTierRule } from './rules';

/**
 * In which capacity somebody decides about service hours. `clock` is the platform's timer; the parent organisation is
 * the recording organisation of the team (谁记录谁证明, 民政部令第67号 第二十六条).
 */
export type Office = 'organizer' | 'parent-organisation' | 'association' | 'volunteer' | 'clock';

/** The offices whose agreement a day's minutes may need. */
export type AgreeingOffice = DayTierRule['needs'];

/**
 * How a record's minutes arose, from the strongest to the weakest: both ends scanned by somebody else; the end set
 * by the clock; an end scanned by the volunteer with the venue's code; written by hand.
 */
export const ORIGINS = ['scanned', 'clock-closed', 'self-scanned', 'by-hand'] as const;
export type Origin = (typeof ORIGINS)[number];

/** How a flagged scan was settled (处理存疑扫码), as its trace keeps it. */
export interface Settled {
  readonly decision: SettlementKind;
  readonly reason: string;
  /** Volunteer number of the organizer. */
  readonly by: string;
  readonly at: Instant;
}

/** One end of a stay as the ledger keeps it: who scanned whom, how, on which device, when it happened and arrived. */
export interface ScanTrace {
  readonly scanId: ScanId;
  readonly method: ScanMethod;
  readonly by: string;
  readonly device: string;
  readonly point?: string;
  readonly happenedAt: Instant;
  readonly arrivedAt?: Instant;
  readonly skewMs?: number;
  /** The same as the server measured it, where that tells of another clock. */
  readonly measuredSkewMs?: number;
  readonly forced?: string;
  /** Why, of a scan that the organizer wrote or that undoes another one. */
  readonly reason?: string;
  /** What the organizer decided about it, when it was flagged. */
  readonly settled?: Settled;
}

/** A stay with both its ends; none when the hours were entered by hand. */
export interface TracedStay {
  readonly inAt: Instant;
  readonly outAt: Instant;
  readonly in: ScanTrace;
  readonly out: ScanTrace;
}

/** What was served, frozen at the moment of a decision: later changes of the activity do not reach it. */
export interface ServiceFacts {
  readonly title: string;
  /** First day of the service in Asia/Shanghai. */
  readonly day: CalendarDay;
  readonly venue: string;
  readonly dutyName: string;
  /** 服务内容. */
  readonly content: string;
  /** 活动负责人. */
  readonly leader: string;
  /** Whole minutes; the sum of `days`. */
  readonly minutes: number;
  readonly days: readonly DayMinutes[];
  readonly stays: readonly TracedStay[];
  readonly origin: Origin;
  readonly isSample: boolean;
}

interface Common {
  /** The record decided about: one signup's service. */
  readonly record: SignupId;
  /** Counts the decisions about one record from 1; two people who decide at once cannot both take a turn. */
  readonly turn: number;
  readonly activityId: ActivityId;
  /** Whose service it is. */
  readonly volunteerNo: VolunteerNo;
  /** Volunteer number of whoever decided, or `clock`. */
  readonly by: string;
  readonly as: Office;
  readonly at: Instant;
}

interface WithService {
  readonly service: ServiceFacts;
  /** Whose agreement is still needed before it takes effect; nobody's for an ordinary day. */
  readonly needs: readonly AgreeingOffice[];
  /** Version of the thresholds it was decided by. */
  readonly rules: string;
}

/** What proves minutes that no scan says: in words, and at will with photos of the paper. */
interface Proof {
  readonly proof: string;
  /** Their fingerprints are hashed with the rest, so that no other photo can be put in their place. */
  readonly photos?: readonly ProofPhoto[];
}

/** Something decided about one record of service hours. A fact: a change of mind is another decision. */
export type Decision = Common &
  /** With a reason whenever the minutes are under the least share. */
  (
    | ({ readonly kind: 'confirmed'; readonly reason?: string } & WithService)
    /** Written by hand: with a reason and a proof, never without a second person, marked for ever. */
    | ({ readonly kind: 'entered'; readonly reason: string } & Proof & WithService)
    /** With a proof whenever the minutes are not what the scans say. */
    | ({ readonly kind: 'corrected'; readonly reason: string } & Partial<Proof> & WithService)
    | { readonly kind: 'agreed' }
    | { readonly kind: 'declined'; readonly reason: string }
    | { readonly kind: 'disputed'; readonly reason: string }
    /** A dispute answered: the record stands as it was. */
    | { readonly kind: 'upheld'; readonly reason: string }
  );

export type DecisionKind = Decision['kind'];
