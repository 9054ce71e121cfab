import { foldScans } from '#core/attendance/fold-scans';
import type { SignupId } from '#core/shared/ids';
import { scansOf } from './scans';

/** Whether somebody has been let in with a signup, by a scan that counts and was not undone since. */
export async function hasBeenIn(signupId: SignupId): Promise<boolean> {
  const { inside, stays } = foldScans(await scansOf([signupId]));
  return inside !== undefined || stays.length > 0;
}
