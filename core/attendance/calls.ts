import * as v from 'valibot';
import type { Activity, ActivityStage } from '../activity/activity';
import { idText, instantNumber } from '../activity/calls';
import { atMost } from '../shared/calls';
import type { ActivityId, VolunteerNo } from '../shared/ids';
import type { Instant } from '../shared/instant';
import { MOST_PASS_CHARACTERS } from './pass';
import { REFUSAL_KINDS, type RosterEntry, type Scan, type Verdict } from './scan';

export const myGatesRequest = v.strictObject({});
export type MyGatesRequest = v.InferInput<typeof myGatesRequest>;

/** An activity at whose gate the caller may scan. */
export interface Gate {
  readonly activityId: ActivityId;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly venue: string;
  readonly stage: ActivityStage;
  readonly expected: number;
  /** People who came, whether inside still or gone again. */
  readonly came: number;
  /** The venue's screen may show codes with which volunteers check themselves in. */
  readonly selfCheckIn: boolean;
}

/** The roster in pages; with `known` equal to the newest version the answer is just «current». */
export const downloadRosterRequest = v.strictObject({
  activityId: idText,
  known: v.optional(v.pipe(v.string(), v.maxLength(60))),
  cursor: v.optional(idText),
});
export type DownloadRosterRequest = v.InferInput<typeof downloadRosterRequest>;

/** What judging needs of the activity itself. */
export type GateActivity = Pick<
  Activity,
  'id' | 'title' | 'venue' | 'startsAt' | 'endsAt' | 'status' | 'cancelledAt' | 'duties' | 'countsAsService'
>;

/** Somebody who holds a scanner, as people read of them. */
export interface Steward {
  readonly volunteerNo: VolunteerNo;
  readonly maskedName: string;
}

export type RosterReply =
  | { readonly kind: 'current'; readonly version: string; readonly serverTime: Instant }
  | {
      readonly kind: 'page';
      readonly version: string;
      readonly serverTime: Instant;
      readonly activity: GateActivity;
      readonly entries: readonly RosterEntry[];
      /** Scans the server already knows, so that a second phone learns of them. */
      readonly scans: readonly Scan[];
      /** Who made these scans, and the caller: «already in since 9:02, by 王*». */
      readonly stewards: readonly Steward[];
      readonly total: number;
      /** For how many days after the activity the phone may keep this roster. */
      readonly keptDays: number;
      readonly next?: string;
      /** On the first page, if volunteers may check themselves in: what the venue's screen computes its codes from. */
      readonly venueSeed?: string;
    };

/** A volunteer number by its form. */
export const volunteerNoText = v.pipe(v.string(), v.regex(/^ZC\d{10}$/, '志愿者编号是 ZC 和 10 位数字'));

const scanIdText = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/, '扫码编号不对'));
/** No clock is wrong by more than the time since 1970. */
const MOST_SKEW_MS = 4_102_444_800_000;

/**
 * One scan as the phone made it; the server stores the fact and judges again. A walk-in has no `signupId`: it says
 * the duty, and who it is by a pass or by a volunteer number.
 */
export const uploadedScan = v.strictObject({
  id: scanIdText,
  signupId: v.optional(idText),
  dutyId: v.optional(idText),
  volunteerNo: v.optional(volunteerNoText),
  /** Where at the venue the steward stands. */
  point: v.optional(
    v.pipe(v.string(), v.trim(), v.minLength(1, '签到点至少 1 个字'), atMost(12, '签到点最多 12 个字')),
  ),
  kind: v.picklist(['in', 'out']),
  device: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/, '设备编号不对')),
  method: v.picklist(['pass', 'number', 'roster', 'walk-in']),
  happenedAt: instantNumber,
  /** The device's clock minus the server's as last measured before the scan; without it the clock counts as right. */
  skewMs: v.optional(
    v.pipe(
      v.number('时间不对'),
      v.integer('时间不对'),
      v.minValue(-MOST_SKEW_MS, '时间不对'),
      v.maxValue(MOST_SKEW_MS, '时间不对'),
    ),
  ),
  pass: v.optional(v.pipe(v.string(), v.maxLength(MOST_PASS_CHARACTERS))),
  annuls: v.optional(scanIdText),
  reason: v.optional(v.pipe(v.string(), v.trim(), atMost(200, '原因最多 200 字'))),
  /** Whether the phone let the person through. A refused scan is kept too. */
  letThrough: v.boolean(),
  /** Why the phone turned the person away, in its own judgement; of no meaning when they were let through. */
  refused: v.optional(v.picklist(REFUSAL_KINDS, '没有放行的原因不对')),
});
export type UploadedScan = v.InferInput<typeof uploadedScan>;

export const uploadScansRequest = v.strictObject({
  activityId: idText,
  /** The device's clock when it sends, for measuring the skew. */
  sentAt: instantNumber,
  /**
   * Items are checked one by one inside the call, so that a bad one never blocks the rest.
   * At most 50 a call.
   */
  scans: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(50, '一次最多上传 50 条')),
});
export type UploadScansRequest = v.InferInput<typeof uploadScansRequest>;

/**
 * What became of one uploaded scan. `stored` and `known` both leave the outbox; so does `rejected`, which never will be
 * stored.
 */
export type UploadOutcome =
  | { readonly id: string; readonly kind: 'stored'; readonly verdict: Verdict; readonly forced: boolean }
  | { readonly id: string; readonly kind: 'known' }
  | { readonly id: string; readonly kind: 'rejected'; readonly sentence: string }
  | { readonly id: string; readonly kind: 'try-again' };

export interface UploadScansReply {
  readonly outcomes: readonly UploadOutcome[];
  readonly serverTime: Instant;
  readonly present: number;
  readonly left: number;
  readonly expected: number;
}
