import * as v from 'valibot';
import { idText, instantNumber } from '../../activity/calls';
import type { ActivityId } from '../../shared/ids';
import type { Instant } from '../../shared/instant';
import type { Verdict } from '../scan';

/** Steps fit six characters in base 36; see `encodeVenueCode`. */
const LAST_STEP = 36 ** 6 - 1;
/** No clock is wrong by more than the time since 1970. */
const MOST_SKEW_MS = 4_102_444_800_000;

/** One self check-in or check-out, as the volunteer's phone made it; sent again with the same `scanId` until answered. */
export const scanVenueRequest = v.strictObject({
  scanId: v.pipe(v.string('扫码编号不对'), v.regex(/^[A-Za-z0-9_-]{16,64}$/, '扫码编号不对')),
  activityId: idText,
  kind: v.picklist(['in', 'out'], '请选签到还是签退'),
  /** As the QR code says; for typed digits the step by the phone's clock when typing began. */
  step: v.pipe(
    v.number('现场码不对，请重新扫'),
    v.integer('现场码不对，请重新扫'),
    v.minValue(0, '现场码不对，请重新扫'),
    v.maxValue(LAST_STEP, '现场码不对，请重新扫'),
  ),
  code: v.pipe(v.string('请输入现场码'), v.regex(/^\d{8}$/, '现场码是 8 位数字，请核对')),
  device: v.pipe(v.string('设备编号不对'), v.regex(/^[A-Za-z0-9_-]{8,64}$/, '设备编号不对')),
  happenedAt: instantNumber,
  /** The phone's clock minus the server's as last measured before the scan; without it the clock counts as right. */
  skewMs: v.optional(
    v.pipe(
      v.number('时间不对'),
      v.integer('时间不对'),
      v.minValue(-MOST_SKEW_MS, '时间不对'),
      v.maxValue(MOST_SKEW_MS, '时间不对'),
    ),
  ),
});
export type ScanVenueRequest = v.InferInput<typeof scanVenueRequest>;

/** What self check-in says: what a gate would say, or that somebody has tried too many wrong codes. */
export type SelfCheckInVerdict =
  | Verdict
  | { readonly kind: 'too-many-tries'; readonly mayTryAgainAt: Instant };

export interface ScanVenueReply {
  readonly verdict: SelfCheckInVerdict;
  /** Counts although the verdict is no «accepted»; the organizer settles it. */
  readonly forced: boolean;
  readonly serverTime: Instant;
}

export const venueSeedRequest = v.strictObject({ activityId: idText });
export type VenueSeedRequest = v.InferInput<typeof venueSeedRequest>;

/** What the venue's screen needs to show codes for itself, and nothing of the people who come. */
export type VenueSeedReply =
  | {
      readonly kind: 'seed';
      readonly activityId: ActivityId;
      readonly title: string;
      readonly endsAt: Instant;
      readonly seed: string;
      readonly serverTime: Instant;
    }
  | { readonly kind: 'self-check-in-off' };
