import type { Export } from '#core/ledger/export';
import { Failure } from '#core/shared/failure';
import type { TeamId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { find, get, insertUnique, updateWhere } from '#kernel/database';
import { equal } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';
import { pauseBriefly } from '#kernel/database/pause-briefly';
import { record } from './audit';

/** An export under the id the phone made for it. `by` is the openid of whoever took it. */
export interface ExportDocument extends Stored, Export {
  readonly by: string;
}

const exports = collection<ExportDocument>('exports');

/** Reads one export. */
export const readExport = (id: string): Promise<ExportDocument | undefined> => get(exports, id);

const auditNote = ({ scope, until }: Export): string =>
  scope.kind === 'ledger' ? `ledger up to ${until}` : `records ${scope.period.from} to ${scope.period.to}`;

/**
 * Begins an export: audit row first, so that none is without one. A repeated call finds the one that has begun.
 */
export async function beginExport(id: string, begun: Export & { readonly by: string }) {
  const { by, orgId } = begun;
  const entry = { by, action: 'export-begun', targetId: orgId, note: `${id}: ${auditNote(begun)}` };
  await record(entry, `export-begun:${by}:${id}`);
  const insertion = await insertUnique(exports, { ...begun, _id: id });
  return insertion.kind === 'inserted' ? insertion.document : readExport(id);
}

/** What one page of an export hands out. */
export interface Handed {
  readonly upTo: number;
  readonly rows: number;
}

const MOST_TRIES = 25;

/** Tries to write a page down in an export as it was read; `false` when somebody else was faster. */
async function wroteDown(standing: ExportDocument, { upTo, rows }: Handed, now: Instant): Promise<boolean> {
  const { _id: id, rev, by, orgId, until } = standing;
  const isLast = upTo >= until;
  const all = standing.rows + rows;
  if (isLast) {
    const entry = { by, action: 'export-finished', targetId: orgId, note: `${id}: ${all} rows` };
    await record(entry, `export-finished:${by}:${id}`);
  }
  const set = { handedTo: upTo, rows: all, ...(isLast ? { finishedAt: now } : {}) };
  return updateWhere(exports, { _id: equal(id), rev: equal(rev) }, { set });
}

/**
 * Writes down that a page is handed out, before it is; the last one ends the export. A page asked for again, because
 * its answer got lost, is written down once and changes nothing.
 *
 * @throws CONFLICT when others never let the page be written down; it is not handed out then.
 */
export async function handOut(begun: ExportDocument, handed: Handed, now: Instant): Promise<void> {
  let standing: ExportDocument | undefined = begun;
  for (let tried = 0; tried < MOST_TRIES && standing !== undefined; tried += 1) {
    if (handed.upTo <= standing.handedTo || (await wroteDown(standing, handed, now))) {
      return;
    }
    await pauseBriefly(tried);
    standing = await readExport(begun._id);
  }
  throw new Failure('CONFLICT', 'the export never stood still');
}

/** The newest exports of an organisation, at most 20. */
export const newestExports = (orgId: TeamId): Promise<readonly ExportDocument[]> =>
  find(exports, {
    where: { orgId: equal(orgId) },
    order: [
      ['begunAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit: 20,
  });
