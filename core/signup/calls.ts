import * as v from 'valibot';
import { ACCESS_FEATURES } from '../access/features';
import { idText } from '../activity/calls';
import { atMost } from '../shared/calls';
import type { Instant } from '../shared/instant';
import type { OwnSignup } from './signup';

export const signUpRequest = v.strictObject({
  activityId: idText,
  dutyId: idText,
  /** What the person needs there; goes to the organiser only with the consent «needs». */
  needs: v.optional(v.pipe(v.array(v.picklist(ACCESS_FEATURES)), v.maxLength(20))),
  message: v.optional(v.pipe(v.string(), v.trim(), atMost(200, '留言最多 200 字'))),
  /** The version (第几版) the person read; left out, nothing is compared. */
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Takes a withdrawn sign-up up again: the needs and the message of before stand, and none are given here. */
  asBefore: v.optional(v.boolean()),
  /** Agreement on content, time, place and risk (志愿服务条例 第十四条). */
  agreed: v.literal(true, '请先阅读活动说明和风险提示，再勾选同意'),
});
export type SignUpRequest = v.InferInput<typeof signUpRequest>;

export const withdrawRequest = v.strictObject({
  activityId: idText,
  reason: v.optional(v.pipe(v.string(), v.trim(), atMost(200, '原因最多 200 字'))),
});
export type WithdrawRequest = v.InferInput<typeof withdrawRequest>;

export const mySignUpsRequest = v.strictObject({});
export type MySignUpsRequest = v.InferInput<typeof mySignUpsRequest>;

/** Coming ones soonest first, then past ones newest first (at most 100 of them). */
export interface MySignUpsReply {
  readonly coming: readonly OwnSignup[];
  readonly past: readonly OwnSignup[];
  /** For measuring the phone's clock. */
  readonly serverTime: Instant;
}
