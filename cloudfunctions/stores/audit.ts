import { insertUnique } from '#kernel/database';
import { collection, type Stored } from '#kernel/database/document';

/** Somebody of the staff saw or changed something that must be accounted for. Kept for three years. */
export interface AuditEntry {
  /** openid of the member of staff. */
  readonly by: string;
  /** Name of the call. */
  readonly action: string;
  /** What it was about: an activity, a story, a volunteer. */
  readonly targetId: string;
  /** Never the personal text itself. */
  readonly note?: string;
}

interface AuditDocument extends Stored, AuditEntry {}

const audit = collection<AuditDocument>('audit');

/** Writes an audit row. `id` makes the row of a repeated call the same row; a fresh one records every look. */
export async function record(entry: AuditEntry, id: string): Promise<void> {
  await insertUnique(audit, { _id: id, ...entry });
}

/**
 * Writes down a further page of a list that was looked at, once for each key: a page asked for again because its
 * answer got lost is the same row, and no made-up place reads without one.
 */
export const recordPage = (entry: AuditEntry, key: string): Promise<void> =>
  record(entry, `${entry.action}:${key}`);
