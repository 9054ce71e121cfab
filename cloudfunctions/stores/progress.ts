import type { Instant } from '#core/shared/instant';
import { compareAndSet, get, insertUnique } from '#kernel/database';
import { collection, type Stored } from '#kernel/database/document';
import { cursorAt, type Page } from '#kernel/database/page';

/** How far one of the clock's jobs has walked along a list; `_id` is the job's name. */
export interface ProgressDocument extends Stored {
  /** Where the list goes on, as a page's `next` says it; empty at the beginning. */
  readonly after: string;
}

const progress = collection<ProgressDocument>('progress');

/** How far a job has come; at the beginning when it never ran. */
export async function progressOf(job: string): Promise<ProgressDocument> {
  for (;;) {
    const standing = await get(progress, job);
    if (standing !== undefined) {
      return standing;
    }
    await insertUnique(progress, { _id: job, after: '' });
  }
}

/** Moves on from where the job was read; `undefined` when another round was faster. */
export const moveOn = (standing: ProgressDocument, after: string) =>
  compareAndSet(progress, standing, { after });

/** Something that happened at a moment. */
export interface Happened {
  readonly _id: string;
  readonly at: Instant;
}

/** What happened next, and how to note that it has been looked at. */
export interface Stretch<TRow> {
  readonly rows: readonly TRow[];
  readonly pass: () => Promise<void>;
}

/**
 * What happened since a job has looked, oldest first, however long the clock slept; a job that never ran begins at
 * `settledAt`. The mark passes what is older than that; what is younger may be under way still and is looked at again.
 */
export async function sinceMark<TRow extends Happened>(
  job: string,
  settledAt: Instant,
  read: (cursor: string) => Promise<Page<TRow>>,
): Promise<Stretch<TRow>> {
  const standing = await progressOf(job);
  const begin = cursorAt(settledAt);
  // A mark that is not so far back was left by a clock that has been set back since.
  const isBehind = Number.parseInt(standing.after, 10) <= settledAt;
  const { rows } = await read(isBehind ? standing.after : begin);
  const passed = rows.filter(({ at }) => at <= settledAt).at(-1);
  const mark = passed === undefined ? standing.after || begin : `${passed.at}.${passed._id}`;
  return {
    rows,
    pass: async () => {
      if (mark !== standing.after) {
        await moveOn(standing, mark);
      }
    },
  };
}
