import * as v from 'valibot';
import { idText } from '../activity/calls';
import type { Instant } from '../shared/instant';
import type { LedgerEntry, RecordingOrg } from './entry';
import type { LedgerHead } from './head';

const limitOf = (most: number, usual: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)), usual);

/** Where a list by moment goes on: the moment and an id, as `Page.next` gave them. */
const placeText = v.pipe(
  v.string('列表位置失效了，请从头打开列表'),
  v.regex(/^\d{1,16}\.[0-9A-Za-z_:-]{1,120}$/, '列表位置失效了，请从头打开列表'),
);

/** Every organisation that has a ledger, the oldest ledger first. */
export const listLedgersRequest = v.strictObject({ cursor: v.optional(placeText), limit: limitOf(50, 20) });
export type ListLedgersRequest = v.InferInput<typeof listLedgersRequest>;

/** What the public sees of one ledger. */
export interface LedgerBook {
  readonly org: RecordingOrg;
  /** The newest head; absent until the first midnight after the first entry. */
  readonly head?: LedgerHead;
  /** Since when the ledger does not hold together; no head is published while it does not. */
  readonly brokenSince?: Instant;
}

/** The heads of one organisation's ledger, newest first. */
export const ledgerHeadsRequest = v.strictObject({
  orgId: idText,
  cursor: v.optional(placeText),
  limit: limitOf(100, 30),
});
export type LedgerHeadsRequest = v.InferInput<typeof ledgerHeadsRequest>;

/** A head as published. */
export interface PublishedHead extends LedgerHead {
  readonly publishedAt: Instant;
}

/** An id the phone makes for one export; every page of it carries the same. */
export const exportIdText = v.pipe(
  v.string('请重新开始导出'),
  v.regex(/^[0-9A-Za-z_-]{16,40}$/, '请重新开始导出'),
);

/** The raw entries of a ledger from the first on, page by page. */
export const exportLedgerRequest = v.strictObject({
  orgId: idText,
  exportId: exportIdText,
  afterSeq: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999_999)), 0),
});
export type ExportLedgerRequest = v.InferInput<typeof exportLedgerRequest>;

export interface ExportLedgerReply {
  readonly org: RecordingOrg;
  readonly entries: readonly LedgerEntry[];
  /** The last entry of this export, fixed when it began. */
  readonly until: number;
  /** `afterSeq` of the next page; absent at the end. */
  readonly next?: number;
}
