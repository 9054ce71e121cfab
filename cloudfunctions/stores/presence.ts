import type { Scan } from '#core/attendance/scan';
import type { SignupId } from '#core/shared/ids';
import { find } from '#kernel/database';
import { equal } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';

type ScanRow = Stored &
  Pick<Scan, 'signupId' | 'kind' | 'annuls' | 'forced'> & { readonly letThrough?: boolean };

const scans = collection<ScanRow>('scans');

/** Whether somebody has been let in with a signup, by a scan that was not undone since. */
export async function hasBeenIn(signupId: SignupId): Promise<boolean> {
  const rows = await find(scans, { where: { signupId: equal(signupId) }, limit: 200 });
  const annulled = new Set(rows.map(({ annuls }) => annuls));
  return rows.some(
    ({ _id, kind, annuls, letThrough }) =>
      kind === 'in' && annuls === undefined && letThrough !== false && !annulled.has(_id as never),
  );
}
