import { type ExportLedgerReply, exportLedgerRequest } from '#core/ledger/calls';
import type { LedgerEntry } from '#core/ledger/entry';
import { Failure } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { type ExportDocument, handOut } from '#stores/exports';
import { ledgerOf, MOST_ENTRIES } from '#stores/ledger';
import { exportUnderWay } from './export-under-way';

/** Bytes of entries in one answer; the gateway takes 1 MB. */
const MOST_BYTES = 600_000;
const MOST_ROWS = 500;

/** As many entries from the first on as fit into the room that is left. */
function fitting(entries: readonly LedgerEntry[], room: number): readonly LedgerEntry[] {
  let bytes = 0;
  const end = entries.findIndex((entry) => {
    bytes += Buffer.byteLength(JSON.stringify(entry));
    return bytes > room;
  });
  return end === -1 ? entries : entries.slice(0, end);
}

/** The entries of one answer, never none while there are any. */
async function pageOf({ orgId, until }: ExportDocument, afterSeq: number): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (let room = MOST_BYTES; entries.length < MOST_ROWS; ) {
    const from = entries.at(-1)?.seq ?? afterSeq;
    const limit = Math.min(MOST_ENTRIES, MOST_ROWS - entries.length, until - from);
    const stretch = limit > 0 ? await ledgerOf(orgId, { afterSeq: from, limit }) : [];
    const taken = fitting(stretch, room);
    entries.push(...(entries.length === 0 && taken.length === 0 ? stretch.slice(0, 1) : taken));
    if (taken.length < MOST_ENTRIES) {
      break;
    }
    room -= Buffer.byteLength(JSON.stringify(taken));
  }
  return entries;
}

/** 导出时长账: the entries as they are, for an auditor to check by themselves. */
export const exportLedger = verb({
  name: 'export-ledger',
  right: 'ledger',
  request: exportLedgerRequest,
  scope: ({ orgId }) => ({ teamId: asId(orgId) }),
  run: async ({ orgId, exportId, afterSeq }, { visitor, now }): Promise<ExportLedgerReply> => {
    const asked = { exportId, afterSeq, orgId, scope: { kind: 'ledger' as const }, by: visitor.openid };
    const begun = await exportUnderWay(asked, now);
    const entries = await pageOf(begun, afterSeq);
    const last = entries.at(-1);
    if (last === undefined) {
      throw new Failure('NOT_FOUND', 'the ledger has no entry there');
    }
    await handOut(begun, { upTo: last.seq, rows: entries.length }, now);
    const next = last.seq < begun.until ? { next: last.seq } : {};
    return { org: last.org, entries, until: begun.until, ...next };
  },
});
