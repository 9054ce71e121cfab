import type { Activity } from '#core/activity/activity';
import { chunksOf } from '#core/shared/chunks-of';
import type { VolunteerId } from '#core/shared/ids';
import { fingerprint } from '#kernel/fingerprint';
import { rosterSettings } from '#kernel/roster-settings';
import { readGate } from '#stores/gates';
import { phoneKeyRevs } from '#stores/phone-keys';
import { signupRevsAt } from '#stores/signups';
import { volunteerRevs } from '#stores/volunteers';

interface Revision {
  readonly _id: string;
  readonly rev: number;
}

const AT_ONCE = 1000;

async function rowsFrom(
  activity: Activity,
  after = '',
): Promise<readonly (Revision & { readonly volunteerId: VolunteerId })[]> {
  const rows = await signupRevsAt(activity.id, { after, limit: AT_ONCE });
  const last = rows[AT_ONCE - 1];
  return last === undefined ? rows : [...rows, ...(await rowsFrom(activity, last._id))];
}

/** Revisions of documents that are read by id, in the order of their ids. */
async function revisionsBy(
  read: (ids: readonly VolunteerId[]) => Promise<readonly Revision[]>,
  ids: readonly VolunteerId[],
): Promise<readonly string[]> {
  return (await Promise.all(chunksOf(ids, AT_ONCE).map(read)))
    .flat()
    .map(({ _id, rev }) => `${_id}.${rev}`)
    .sort();
}

/**
 * Names the state of a roster: another name as soon as anything on it changes (a signup, a key, a suspension, a scan
 * that counts, a setting of the deployment). Reads revisions only, five small reads for up to 1000 people.
 */
export async function rosterVersion(
  activity: Activity,
): Promise<{ readonly version: string; readonly total: number }> {
  const [rows, gate] = await Promise.all([rowsFrom(activity), readGate(activity.id)]);
  const ids = rows.map(({ volunteerId }) => volunteerId);
  const [keys, volunteers] = await Promise.all([
    revisionsBy(phoneKeyRevs, ids),
    revisionsBy(volunteerRevs, ids),
  ]);
  const own = rows.map(({ _id, rev }) => `${_id}.${rev}`);
  const state = JSON.stringify([activity, gate?.rev ?? 0, own, keys, volunteers, rosterSettings()]);
  return { version: fingerprint(state), total: rows.length };
}
