import type { TeamId } from '#core/shared/ids';
import { find, get, insertUnique, updateWhere } from '#kernel/database';
import { below, equal } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';
import { lastEntryOf } from './ledger';

/** How far one organisation's ledger has been looked through for what breaks its certificates; `_id` is its own. */
export interface SweepDocument extends Stored {
  readonly seq: number;
}

const sweeps = collection<SweepDocument>('certificate-sweeps');
const MOST_ORGANISATIONS = 1000;

/** Has an organisation's ledger watched from its end on; called before its first certificate is drawn up. */
export async function watchLedgerOf(orgId: TeamId): Promise<void> {
  if ((await get(sweeps, orgId)) === undefined) {
    await insertUnique(sweeps, { _id: orgId, seq: (await lastEntryOf(orgId))?.seq ?? 0 });
  }
}

/** Every organisation that has issued a certificate. */
export const watchedLedgers = (): Promise<readonly SweepDocument[]> =>
  find(sweeps, { order: [['_id', 'asc']], limit: MOST_ORGANISATIONS });

/** Moves on; never back. */
export const sweptUpTo = (orgId: string, seq: number): Promise<boolean> =>
  updateWhere(sweeps, { _id: equal(orgId), seq: below(seq) }, { set: { seq } });
