import { calendarDayAt } from '#core/shared/calendar';
import type { Instant } from '#core/shared/instant';
import { insertUnique } from '#kernel/database';
import { collection, type Stored } from '#kernel/database/document';
import { fingerprint } from '#kernel/fingerprint';

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
 * Writes down a further page of a list that was looked at, once for a person, a place in the list and a day: a page
 * asked for again because its answer got lost is the same row, and no made-up place reads without one.
 */
export function recordPage(entry: AuditEntry, place: string, now: Instant): Promise<void> {
  const page = JSON.stringify([entry.by, entry.targetId, place, calendarDayAt(now)]);
  return record(entry, `${entry.action}:${fingerprint(page)}`);
}
