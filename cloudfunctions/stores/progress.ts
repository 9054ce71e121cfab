import { compareAndSet, get, insertUnique } from '#kernel/database';
import { collection, type Stored } from '#kernel/database/document';

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
