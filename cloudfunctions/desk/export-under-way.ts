import type { ExportScope } from '#core/ledger/export';
import { Failure } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import { type Instant, MINUTE } from '#core/shared/instant';
import { beginExport, type ExportDocument, readExport } from '#stores/exports';
import { lastEntryOf } from '#stores/ledger';

/** So long an export that is finished can be fetched again: enough for a last page whose answer got lost. */
const AGAIN = 10 * MINUTE;

interface Asked {
  readonly exportId: string;
  /** Where the page begins in the ledger; 0 for the first. */
  readonly afterSeq: number;
  readonly orgId: string;
  readonly scope: ExportScope;
  readonly by: string;
}

const isSame = ({ orgId, scope, by }: ExportDocument, asked: Asked): boolean =>
  orgId === asked.orgId && by === asked.by && JSON.stringify(scope) === JSON.stringify(asked.scope);

/** Begins an export of everything that is in the ledger at this moment. */
async function begin(
  { exportId, orgId, scope, by }: Asked,
  now: Instant,
): Promise<ExportDocument | undefined> {
  const last = await lastEntryOf(asId(orgId));
  if (last === undefined) {
    throw new Failure('NOT_FOUND', 'the ledger is empty');
  }
  const begun = {
    orgId: last.org.id,
    org: last.org,
    scope,
    until: last.seq,
    by,
    begunAt: now,
    handedTo: 0,
    rows: 0,
  };
  return beginExport(exportId, begun);
}

/**
 * The export a page belongs to; the first page begins it and fixes how far it goes. Nobody goes on with another
 * person's, with another period than it began with, or past pages that were not handed out.
 *
 * @throws NOT_FOUND for an empty ledger, CONFLICT when the id was used for another export, INVALID_INPUT when this one
 * was finished some time ago: taking it again is another export, which is written down.
 */
export async function exportUnderWay(asked: Asked, now: Instant): Promise<ExportDocument> {
  const begun = (await readExport(asked.exportId)) ?? (await begin(asked, now));
  if (begun === undefined || !isSame(begun, asked) || asked.afterSeq > begun.handedTo) {
    throw new Failure('CONFLICT', 'the id belongs to another export');
  }
  if (begun.finishedAt !== undefined && now > begun.finishedAt + AGAIN) {
    const sentence = '这次导出已经取完，要再取一份，请重新开始导出';
    throw new Failure('INVALID_INPUT', 'the export is finished', [{ path: 'exportId', sentence }]);
  }
  return begun;
}
