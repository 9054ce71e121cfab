import * as v from 'valibot';
import { idText } from '../../activity/calls';
import { atMost } from '../../shared/calls';
import type { ScanId, VolunteerNo } from '../../shared/ids';
import type { Instant } from '../../shared/instant';
import type { Page } from '../../shared/reply';
import type { Refusal, ScanMethod } from '../scan';
import type { FlagReason } from './flagged-scans';

export const listFlaggedRequest = v.strictObject({
  activityId: idText,
  /** Leaves out what has been settled. */
  onlyOpen: v.optional(v.boolean(), false),
  cursor: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/, '列表位置失效了，请从头打开列表'))),
});
export type ListFlaggedRequest = v.InferInput<typeof listFlaggedRequest>;

/**
 * How the organizer settled a flagged scan: it stands, or it never counted. Of somebody who was turned away the first
 * means that they came all the same, and the second that it was right.
 */
export const SETTLEMENTS = ['stands', 'annulled'] as const;
export type SettlementKind = (typeof SETTLEMENTS)[number];

/** A settlement as it is shown. */
export interface ShownSettlement {
  readonly decision: SettlementKind;
  readonly reason: string;
  /** Masked name. */
  readonly by: string;
  readonly at: Instant;
}

/** One flagged scan: who, when, where and why. Names are masked. */
export interface FlaggedScan {
  readonly scanId: ScanId;
  readonly kind: 'in' | 'out';
  readonly why: readonly FlagReason[];
  /** What the server would have said, when it would have refused. */
  readonly forced?: Refusal['kind'];
  /** Why the person was turned away, when they were. */
  readonly refused?: Refusal['kind'];
  readonly volunteerNo?: VolunteerNo;
  /** Absent when nobody knows who it was. */
  readonly name?: string;
  /** Masked name of whoever held the scanner. */
  readonly by: string;
  readonly point?: string;
  readonly method: ScanMethod;
  readonly device: string;
  /** By the server's clock. */
  readonly happenedAt: Instant;
  readonly arrivedAt?: Instant;
  /** Device clock minus server clock, as the device said and as the server measured. */
  readonly skewMs?: number;
  readonly measuredSkewMs?: number;
  readonly reason?: string;
  readonly settled?: ShownSettlement;
}

/** A page of flagged scans, newest first. */
export interface ListFlaggedReply extends Page<FlaggedScan> {
  /** How many nobody has settled yet. */
  readonly open: number;
}

export const settleScanRequest = v.strictObject({
  activityId: idText,
  scanId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/, '扫码编号不对')),
  decision: v.picklist(SETTLEMENTS, '请选择算数还是不算数'),
  reason: v.pipe(
    v.string('请填写原因'),
    v.trim(),
    v.minLength(1, '请填写原因'),
    atMost(200, '原因最多 200 字'),
  ),
});
export type SettleScanRequest = v.InferInput<typeof settleScanRequest>;

/** Whoever settles first decides; the same decision again is the same answer. */
export type SettleScanReply =
  | { readonly kind: 'settled'; readonly decision: SettlementKind }
  | { readonly kind: 'already-settled'; readonly decision: SettlementKind };
