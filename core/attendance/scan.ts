import type { ActivityId, ScanId, SignupId, VolunteerNo } from '../shared/ids';
import type { Instant } from '../shared/instant';

/**
 * In by the pass's signature, by the number read aloud, by name on the roster, as a walk-in who had not signed up, by
 * the person's own phone with the code of the venue's screen (自助签到), written by the organizer who settled a flagged
 * scan, or by the clock at the planned end.
 */
export type ScanMethod = 'pass' | 'number' | 'roster' | 'walk-in' | 'venue-code' | 'desk' | 'planned-end';

/**
 * A scan (扫码) is a fact: somebody was let in or out. It is never changed or deleted; a mistake is another scan that
 * annuls it. `id` is made on the device before anything else happens and reused by every retry.
 */
export interface Scan {
  readonly id: ScanId;
  readonly activityId: ActivityId;
  /** Absent when an unknown pass or a walk-in was let in; the server resolves it from `pass` or `volunteerNo`. */
  readonly signupId?: SignupId;
  readonly volunteerNo?: VolunteerNo;
  readonly kind: 'in' | 'out';
  /** Who held the scanner; volunteer number of the steward, or `clock`. */
  readonly by: string;
  readonly device: string;
  readonly method: ScanMethod;
  /** The duty a walk-in came for. */
  readonly dutyId?: string;
  /** Where at the venue (签到点): 东门. Chosen by the steward on the phone. */
  readonly point?: string;
  /** By the scanning device's clock; everything goes by `effectiveAt(scan)`. */
  readonly happenedAt: Instant;
  /** By the server's clock; absent on the device until uploaded. */
  readonly arrivedAt?: Instant;
  /**
   * Device clock minus server clock as the device last measured it, in milliseconds. Without it the clock counts as
   * right.
   */
  readonly skewMs?: number;
  /** The same as the server measured it when the scan arrived. Kept beside, never used in its place. */
  readonly measuredSkewMs?: number;
  /** The two measures of the clock differ too much; for the organizer to settle. */
  readonly clock?: 'off';
  /** The pass text as read, kept so that the server can verify it. */
  readonly pass?: string;
  /** The step of a pass that was read, on the phones of stewards, where its text is not kept. */
  readonly passStep?: number;
  /** The step whose venue code was read; the digits follow from it and the activity's seed. */
  readonly venueStep?: number;
  /** This scan undoes another one. */
  readonly annuls?: ScanId;
  readonly reason?: string;
  /** What the server would have refused, had it been asked; for the organizer to settle. */
  readonly forced?: Refusal['kind'];
  /**
   * The person was turned away, and why: as the phone said it, or what the server says where no phone did. Kept as a
   * fact, without any effect on who is in.
   */
  readonly refused?: Refusal['kind'];
  /** What the server said of somebody who was turned away; `accepted` is for the organizer to settle. */
  readonly serverSays?: Verdict['kind'];
}

/** Why the gate says no, or says «already». Closed: each has its sentence in plain Chinese on the screen. */
export type Refusal =
  | { readonly kind: 'already-in'; readonly since: Instant; readonly by: string; readonly point?: string }
  | { readonly kind: 'already-out'; readonly since: Instant }
  | { readonly kind: 'not-in' }
  | { readonly kind: 'not-signed-up' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'activity-cancelled' }
  /** The scan, or as the server alone can tell the person, belongs to another activity. */
  | { readonly kind: 'wrong-activity' }
  | { readonly kind: 'other-duty-time'; readonly opensAt: Instant }
  | { readonly kind: 'too-early'; readonly opensAt: Instant }
  | { readonly kind: 'too-late'; readonly closedAt: Instant }
  | { readonly kind: 'too-many-stays'; readonly most: number }
  | { readonly kind: 'pass-expired' }
  | { readonly kind: 'pass-early' }
  /** Not a pass, or only a part of one. */
  | { readonly kind: 'pass-unreadable' }
  | { readonly kind: 'pass-forged' }
  | { readonly kind: 'pass-other-phone' }
  /** Somebody who left shows the very code again that they came in or left with. */
  | { readonly kind: 'pass-used'; readonly usedAt: Instant }
  /** Self check-in: no screen of the activity showed these digits. */
  | { readonly kind: 'venue-code-wrong' }
  | { readonly kind: 'venue-code-expired' }
  /** This activity's people are checked in by a steward only. */
  | { readonly kind: 'self-check-in-off' }
  | { readonly kind: 'blocked' }
  /** A pass that this roster cannot prove: a phone knows no other activity's people, so it says no more than this. */
  | { readonly kind: 'unknown' };

/** All refusals by name, each once; one that is missing does not compile. */
const REFUSALS: { readonly [TKind in Refusal['kind']]: true } = {
  'already-in': true,
  'already-out': true,
  'not-in': true,
  'not-signed-up': true,
  waiting: true,
  withdrawn: true,
  'activity-cancelled': true,
  'wrong-activity': true,
  'other-duty-time': true,
  'too-early': true,
  'too-late': true,
  'too-many-stays': true,
  'pass-expired': true,
  'pass-early': true,
  'pass-unreadable': true,
  'pass-forged': true,
  'pass-other-phone': true,
  'pass-used': true,
  'venue-code-wrong': true,
  'venue-code-expired': true,
  'self-check-in-off': true,
  blocked: true,
  unknown: true,
};

/** The names of all refusals. */
export const REFUSAL_KINDS = Object.keys(REFUSALS) as readonly Refusal['kind'][];

/** Said beside a «yes» to somebody leaving: another phone may know more than this one, so nobody is held back. */
export type ExitRemark = Extract<Refusal, { readonly kind: 'already-out' | 'not-in' }>;

/** What the gate says about one scan. A refusal is an answer, not an error. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly at: Instant; readonly remark?: ExitRemark }
  | Refusal;

/** One line of the roster (名单) on the organizer's phone: only what judging needs. */
export interface RosterEntry {
  readonly signupId: SignupId;
  readonly volunteerNo: VolunteerNo;
  readonly entryNo: string;
  /** 王*; the whole name where the deployment shows it at the gate. */
  readonly maskedName: string;
  readonly phoneTail: string;
  readonly dutyId: string;
  readonly status: 'confirmed' | 'waiting' | 'withdrawn' | 'blocked';
  /** Told of who is blocked and holds a seat all the same: their seat is counted as every other one. */
  readonly hasSeat?: true;
  /** Current Ed25519 public key, base64url; absent until the volunteer opened the pass once. */
  readonly publicKey?: string;
  /** Keys of earlier phones, to tell «another phone» from «forged». */
  readonly earlierKeys: readonly string[];
  /** When each of them was replaced, by key; known where the server judges, and told to no phone. */
  readonly keysReplacedAt?: Readonly<Record<string, Instant>>;
  /** What the steward should know: 需要手语, 轮椅. */
  readonly attention?: string;
  /** Came without having signed up, outside the quota. */
  readonly isWalkIn?: true;
}
