import { foldScans } from '#core/attendance/fold-scans';
import type { Scan } from '#core/attendance/scan';
import { asId, type SignupId } from '#core/shared/ids';
import { find } from '#kernel/database';
import { equal } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';

const scans = collection<Stored & Omit<Scan, 'id'>>('scans');

/** Whether somebody has been let in with a signup, by a scan that counts and was not undone since. */
export async function hasBeenIn(signupId: SignupId): Promise<boolean> {
  const rows = await find(scans, { where: { signupId: equal(signupId) }, limit: 200 });
  const { inside, stays } = foldScans(rows.map((row) => ({ ...row, id: asId(row._id) })));
  return inside !== undefined || stays.length > 0;
}
