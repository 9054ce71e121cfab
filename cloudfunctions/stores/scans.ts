import type { Scan } from '#core/attendance/scan';
import { chunksOf } from '#core/shared/chunks-of';
import { type ActivityId, asId, type ScanId, type SignupId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { find, insertUnique } from '#kernel/database';
import { above, atMost, equal, oneOf } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';
import { type Page, pageFields } from '#kernel/database/page';
import type { Happened } from './progress';

/** A scan as stored; `_id` is the scan's own. Written once, never changed, never removed. */
export interface ScanDocument extends Stored, Omit<Scan, 'id'> {
  /** Fingerprint of what was uploaded, to tell a resend from another fact under the same id. */
  readonly contents: string;
}

const scans = collection<ScanDocument>('scans');
const arrivals = collection<ScanDocument & { readonly arrivedAt: Instant }>('scans');
const MOST_ROWS = 1000;
/** As many signups at once as surely have fewer than {@link MOST_ROWS} scans on ordinary days. */
const SIGNUPS_AT_ONCE = 150;

/** The noun in a document. */
export function scanIn(document: ScanDocument): Scan {
  const { _id, rev, createdAt, contents, ...fields } = document;
  const { writeToken, ...scan } = fields as typeof fields & { readonly writeToken?: string };
  return { ...scan, id: asId(_id) };
}

/** Stores a scan unless its id is taken. */
export const addScan = ({ id, ...scan }: Scan, contents: string) =>
  insertUnique(scans, { ...scan, _id: id, contents });

/** Some scans by their ids; at most 1000. */
export const readScans = (ids: readonly (ScanId | string)[]): Promise<readonly ScanDocument[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : find(scans, { where: { _id: oneOf(ids as readonly string[]) }, limit: MOST_ROWS });

/** Whether somebody at a gate took a scan of an activity back. */
export async function isUndoneAtGate({ id, activityId }: Pick<Scan, 'id' | 'activityId'>): Promise<boolean> {
  const where = { activityId: equal(activityId), annuls: equal(id) };
  return (await find(scans, { where, limit: 10 })).some(
    ({ method, refused }) => method !== 'desk' && refused === undefined,
  );
}

/** Of which sign-ups scans arrived until a moment, oldest first; a page after a cursor. */
export async function scansArrived(
  until: Instant,
  { cursor, limit }: { readonly cursor: string; readonly limit: number },
): Promise<Page<Happened & Pick<ScanDocument, 'signupId'>>> {
  const where = { arrivedAt: atMost(until) };
  const { rows, ...rest } = await pageFields(
    arrivals,
    { where, by: 'arrivedAt', way: 'asc', limit, cursor },
    [...(['arrivedAt', 'signupId'] as const)],
  );
  return { rows: rows.map(({ arrivedAt, ...row }) => ({ ...row, at: arrivedAt })), ...rest };
}

async function allOf(signupIds: readonly SignupId[], after = ''): Promise<readonly ScanDocument[]> {
  const rows = await find(scans, {
    where: { signupId: oneOf(signupIds), _id: above(after) },
    order: [['_id', 'asc']],
    limit: MOST_ROWS,
  });
  const last = rows[MOST_ROWS - 1];
  return last === undefined ? rows : [...rows, ...(await allOf(signupIds, last._id))];
}

/** Every scan at an activity in the order of their ids, a thousand a read. */
export async function scansAt(activityId: ActivityId, after = ''): Promise<readonly Scan[]> {
  const rows = await find(scans, {
    where: { activityId: equal(activityId), _id: above(after) },
    order: [['_id', 'asc']],
    limit: MOST_ROWS,
  });
  const last = rows[MOST_ROWS - 1];
  const rest = last === undefined ? [] : await scansAt(activityId, last._id);
  return [...rows.map(scanIn), ...rest];
}

/** Every scan of some signups, in no particular order; one read for up to 150 of them. */
export async function scansOf(signupIds: readonly SignupId[]): Promise<readonly Scan[]> {
  const chunks = chunksOf(signupIds, SIGNUPS_AT_ONCE);
  return (await Promise.all(chunks.map((chunk) => allOf(chunk)))).flat().map(scanIn);
}
