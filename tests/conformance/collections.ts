import { findFields, remove } from '#kernel/database';
import { equal } from '#kernel/database/condition';
import { type Collection, collection, type Stored } from '#kernel/database/document';

/** A document without a unique index. Every document belongs to the run of a case, which takes it away again. */
export interface Item extends Stored {
  readonly run: string;
  readonly number: number;
  readonly amount?: number;
  readonly text?: string;
  readonly tags?: readonly string[];
  readonly inner?: Inner;
}

/** Objects in objects, empty ones too. */
export interface Inner {
  readonly [key: string]: Inner | string | number;
}

/** A document of which `code` is unique, and `slot` within a run. */
export interface Unique extends Stored {
  readonly run: string;
  readonly code?: string;
  readonly slot?: number;
}

export const items = collection<Item>('conformance-items');
export const uniques = collection<Unique>('conformance-uniques');

async function clear<TDocument extends Stored & { readonly run: string }>(
  from: Collection<TDocument>,
  where: object,
): Promise<void> {
  for (;;) {
    const rows = await findFields(from, { where, limit: 200 }, []);
    await Promise.all(rows.map(({ _id }) => remove(from, _id)));
    if (rows.length < 200) {
      return;
    }
  }
}

/** Removes what a run left behind. */
export async function clearRun(run: string): Promise<void> {
  await clear(items, { run: equal(run) });
  await clear(uniques, { run: equal(run) });
}
