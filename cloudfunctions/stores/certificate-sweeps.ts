import type { TeamId } from '#core/shared/ids';
import { find, get, insertUnique, updateWhere } from '#kernel/database';
import { above, below, equal } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';
import { lastEntryOf } from './ledger';

/** How far one organisation's ledger has been looked through for what breaks its certificates; `_id` is its own. */
export interface SweepDocument extends Stored {
  readonly seq: number;
}

const sweeps = collection<SweepDocument>('certificate-sweeps');
const PAGE = 1000;

/** Whether an organisation's ledger is watched. */
export const isLedgerWatched = async (orgId: TeamId): Promise<boolean> =>
  (await get(sweeps, orgId)) !== undefined;

/** Has an organisation's ledger watched from its end on; called before its first certificate is drawn up. */
export async function watchLedgerOf(orgId: TeamId): Promise<void> {
  await insertUnique(sweeps, { _id: orgId, seq: (await lastEntryOf(orgId))?.seq ?? 0 });
}

/** Organisations that have issued a certificate, in the order of their ids, after one; a page of them. */
const watchedAfter = (id: string): Promise<readonly SweepDocument[]> =>
  find(sweeps, { where: { _id: above(id) }, order: [['_id', 'asc']], limit: PAGE });

/** Every organisation that has issued a certificate, a page at a time. */
export async function* watchedLedgers(): AsyncGenerator<readonly SweepDocument[]> {
  for (
    let rows = await watchedAfter('');
    rows.length > 0;
    rows = await watchedAfter(rows.at(-1)?._id ?? '')
  ) {
    yield rows;
    if (rows.length < PAGE) {
      return;
    }
  }
}

/** Moves on; never back. */
export const sweptUpTo = (orgId: string, seq: number): Promise<boolean> =>
  updateWhere(sweeps, { _id: equal(orgId), seq: below(seq) }, { set: { seq } });
