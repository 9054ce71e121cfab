import type { PlaceRow } from '#core/place/snapshot';
import type { KindProgress } from '#core/plan/progress';
import type { Instant } from '#core/shared/instant';
import { compareAndSet, get, insertUnique, remove } from '#kernel/database';
import { collection, type Stored } from '#kernel/database/document';

/** Which snapshot of the directory is the newest, and what was counted when it was made. */
export interface SnapshotHead extends Stored {
  readonly version: string;
  readonly parts: number;
  readonly total: number;
  readonly asOf: Instant;
  readonly isSample: boolean;
  readonly progress: readonly KindProgress[];
}

interface SnapshotPart extends Stored {
  /** JSON, because a list of 26,000 values is slow to encode one by one. */
  readonly rows: string;
}

/** A snapshot before it is stored. */
export interface NewSnapshot extends Omit<SnapshotHead, keyof Stored> {
  readonly rows: readonly (readonly PlaceRow[])[];
}

const HEAD = 'places';
const heads = collection<SnapshotHead>('snapshots');
const parts = collection<SnapshotPart>('snapshots');
const partId = (version: string, part: number): string => `${HEAD}:${version}:${part}`;

/** The head of the newest place snapshot; undefined before the first was made. */
export const newestSnapshot = (): Promise<SnapshotHead | undefined> => get(heads, HEAD);

/** The rows of one part; `undefined` when the snapshot has been replaced meanwhile. */
export async function snapshotRows(version: string, part: number): Promise<readonly PlaceRow[] | undefined> {
  const document = await get(parts, partId(version, part));
  return document === undefined ? undefined : (JSON.parse(document.rows) as readonly PlaceRow[]);
}

/** Puts a snapshot in the place of the one before: parts first, then the head that points to them. */
export async function replaceSnapshot({ rows, ...head }: NewSnapshot, before: SnapshotHead | undefined) {
  for (const [part, own] of rows.entries()) {
    await insertUnique(parts, { _id: partId(head.version, part), rows: JSON.stringify(own) });
  }
  const isPlaced =
    before === undefined
      ? (await insertUnique(heads, { _id: HEAD, ...head })).kind === 'inserted'
      : (await compareAndSet(heads, before, head)) !== undefined;
  if (isPlaced && before !== undefined && before.version !== head.version) {
    for (let part = 0; part < before.parts; part += 1) {
      await remove(parts, partId(before.version, part));
    }
  }
}
