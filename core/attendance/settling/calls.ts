import * as v from 'valibot';
import { idText } from '../../activity/calls';
import { atMost } from '../../shared/calls';
import type { ScanId, VolunteerNo } from '../../shared/ids';
import type { Instant } from '../../shared/instant';
import type { Page } from '../../shared/reply';
import { volunteerNoText } from '../calls';
import type { Refusal, ScanMethod } from '../scan';
import type { FlagReason } from './flagged-scans';
import type { NamingRefusal } from './naming';
import { SETTLEMENTS, type SettlementKind } from './settlement';

export const listFlaggedRequest = v.strictObject({
  activityId: idText,
  /** Leaves out what has been settled. */
  onlyOpen: v.optional(v.boolean(), false),
  cursor: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/, '列表位置失效了，请从头打开列表'))),
});
export type ListFlaggedRequest = v.InferInput<typeof listFlaggedRequest>;

/** A volunteer as a number, and the masked name where somebody has it. */
export interface NumberedPerson {
  readonly volunteerNo: VolunteerNo;
  readonly name?: string;
}

/** A settlement as it is shown. */
export interface ShownSettlement {
  readonly decision: SettlementKind;
  readonly reason: string;
  /** Masked name. */
  readonly by: string;
  readonly at: Instant;
  /** Who it was, in the organizer's word (写明是谁); only of unknown people. */
  readonly person?: NumberedPerson;
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
  /** Absent, as the name is, when nobody knows who it was. */
  readonly volunteerNo?: VolunteerNo;
  readonly name?: string;
  /** Whom an unknown person claims to be (自称), by their pass or the number they gave. Unproven. */
  readonly claims?: NumberedPerson;
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
  /** Who an unknown person was, for which the organizer vouches; only of scans that stand. */
  volunteerNo: v.optional(volunteerNoText),
});
export type SettleScanRequest = v.InferInput<typeof settleScanRequest>;

/**
 * Whoever settles first decides, and the same decision about the same person again is the same answer. A person who
 * cannot be named so is a refusal, and nothing was written.
 */
export type SettleScanReply =
  | { readonly kind: 'settled'; readonly decision: SettlementKind }
  | {
      readonly kind: 'already-settled';
      readonly decision: SettlementKind;
      /** Who it was, in the word of whoever was first. */
      readonly volunteerNo?: VolunteerNo;
    }
  | NamingRefusal;
