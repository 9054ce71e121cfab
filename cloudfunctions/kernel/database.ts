import { Failure } from '#core/shared/failure';
import { now } from './clock';
import type { Where } from './database/condition';
import type { Change, Collection, Draft, Query, Stored } from './database/document';
import { type SdkQuery, sdkDatabase } from './database/sdk-database';
import { type AnyChange, sdkChange, sdkWhere, withoutUndefined } from './database/to-sdk';
import { indexOf, patiently, troubleOf } from './database/trouble';
import { freshId } from './random';

/** What a write of ours leaves behind, so that it is recognised when its answer gets lost. */
interface Traced {
  readonly writeToken?: string;
}

const READ = ['busy', 'conflict', 'lost'] as const;
const REPEATABLE = READ;
const MOST_ROWS = 1000;

/** Reads one document; `undefined` when there is none. */
export async function get<TDocument extends Stored>(
  from: Collection<TDocument>,
  id: string,
): Promise<TDocument | undefined> {
  const { data } = await patiently(() => sdkDatabase().collection(from.name).doc(id).get(), READ);
  return (data ?? undefined) as TDocument | undefined;
}

function queryOf<TDocument extends Stored>(
  from: Collection<TDocument>,
  { where = {}, order = [], limit, skip = 0 }: Query<TDocument>,
): SdkQuery {
  if (limit < 1 || limit > MOST_ROWS) {
    throw new Error(`a query reads 1 to ${MOST_ROWS} rows, not ${limit}`);
  }
  const filtered = sdkDatabase().collection(from.name).where(sdkWhere(where));
  const ordered = order.reduce((query, [field, way]) => query.orderBy(field, way), filtered);
  return (skip > 0 ? ordered.skip(skip) : ordered).limit(limit);
}

/** Reads the documents a query asks for, at most 1000. */
export async function find<TDocument extends Stored>(
  from: Collection<TDocument>,
  query: Query<TDocument>,
): Promise<readonly TDocument[]> {
  const { data } = await patiently(() => queryOf(from, query).get(), READ);
  return data as readonly TDocument[];
}

/** Like {@link find}, but only some fields travel; `_id` always does. */
export async function findFields<TDocument extends Stored, TField extends keyof TDocument & string>(
  from: Collection<TDocument>,
  query: Query<TDocument>,
  fields: readonly TField[],
): Promise<readonly Pick<TDocument, TField | '_id'>[]> {
  const wanted = Object.fromEntries(['_id', ...fields].map((field) => [field, true]));
  const { data } = await patiently(() => queryOf(from, query).field(wanted).get(), READ);
  return data as readonly Pick<TDocument, TField | '_id'>[];
}

/** How many documents match. */
export async function count<TDocument extends Stored>(
  from: Collection<TDocument>,
  where: Where<TDocument>,
): Promise<number> {
  const counted = () => sdkDatabase().collection(from.name).where(sdkWhere(where)).count();
  return (await patiently(counted, READ)).total;
}

export type Insertion<TDocument> =
  | { readonly kind: 'inserted'; readonly document: TDocument }
  /** Another document has the same `_id` or the same value in a unique index. */
  | { readonly kind: 'exists'; readonly index: string };

/**
 * Stores a new document unless one like it exists. Repeats are safe: a write whose answer got lost
 * is recognised by its token and counts as inserted.
 */
export async function insertUnique<TDocument extends Stored>(
  into: Collection<TDocument>,
  draft: Draft<TDocument>,
): Promise<Insertion<TDocument>> {
  const writeToken = freshId();
  const document = withoutUndefined({ ...draft, rev: 1, createdAt: now(), writeToken }) as TDocument;
  try {
    await patiently(() => sdkDatabase().collection(into.name).add({ data: document }), REPEATABLE);
    return { kind: 'inserted', document };
  } catch (cause) {
    if (troubleOf(cause) !== 'duplicate') {
      throw cause;
    }
    const standing = (await get(into, document._id)) as (TDocument & Traced) | undefined;
    return standing?.writeToken === writeToken
      ? { kind: 'inserted', document }
      : { kind: 'exists', index: indexOf(cause) };
  }
}

/** Stores a new document whose `_id` nobody else can have chosen; a second one like it is a CONFLICT. */
export async function insert<TDocument extends Stored>(
  into: Collection<TDocument>,
  draft: Draft<TDocument>,
): Promise<TDocument> {
  const insertion = await insertUnique(into, draft);
  if (insertion.kind === 'exists') {
    throw new Failure('CONFLICT', `${into.name}: ${insertion.index} is taken`);
  }
  return insertion.document;
}

async function updateMatching(
  name: string,
  where: object,
  { change, writeToken }: { readonly change: AnyChange; readonly writeToken: string },
): Promise<boolean> {
  const data = sdkChange(change, writeToken);
  const run = () => sdkDatabase().collection(name).where(sdkWhere(where)).update({ data });
  return (await patiently(run, REPEATABLE)).stats.updated > 0;
}

/**
 * Replaces fields of a document as it was read; answers the new document, or `undefined` when somebody else was
 * faster. Repeats are safe: `rev` matches only once, and the token tells a lost answer from a lost race.
 */
export async function compareAndSet<TDocument extends Stored>(
  into: Collection<TDocument>,
  document: TDocument,
  set: Change<TDocument>['set'],
): Promise<TDocument | undefined> {
  const writeToken = freshId();
  const where = { _id: { is: 'equal', value: document._id }, rev: { is: 'equal', value: document.rev } };
  const after = { ...document, ...set, rev: document.rev + 1, writeToken };
  if (await updateMatching(into.name, where, { change: { set }, writeToken })) {
    return after;
  }
  const standing = (await get(into, document._id)) as (TDocument & Traced) | undefined;
  return standing?.writeToken === writeToken ? after : undefined;
}

export type Changing<TDocument> =
  | { readonly kind: 'changed'; readonly document: TDocument }
  /** Somebody else was faster; read again. */
  | { readonly kind: 'late' }
  /** Another document has the same value in a unique index. */
  | { readonly kind: 'exists'; readonly index: string };

/** Like {@link compareAndSet}, of fields that stand in a unique index. */
export async function changeUnique<TDocument extends Stored>(
  into: Collection<TDocument>,
  document: TDocument,
  set: Change<TDocument>['set'],
): Promise<Changing<TDocument>> {
  try {
    const changed = await compareAndSet(into, document, set);
    return changed === undefined ? { kind: 'late' } : { kind: 'changed', document: changed };
  } catch (cause) {
    if (troubleOf(cause) !== 'duplicate') {
      throw cause;
    }
    return { kind: 'exists', index: indexOf(cause) };
  }
}

/**
 * Changes one document in one step if it fulfils a condition; answers whether it did.
 *
 * The condition must stop holding once the change is made, or the change must bear repetition: a lost answer makes
 * the façade ask again. `false` can therefore also mean «done by my own earlier try»; read the document to know.
 */
export function updateWhere<TDocument extends Stored>(
  into: Collection<TDocument>,
  where: Where<TDocument> & Required<Pick<Where<TDocument>, '_id'>>,
  change: Change<TDocument>,
): Promise<boolean> {
  return updateMatching(into.name, where, { change, writeToken: freshId() });
}

/** Adds to counters. At least once: a lost answer may count twice, so never for anything that must be exact. */
export async function increment<TDocument extends Stored>(
  into: Collection<TDocument>,
  id: string,
  inc: NonNullable<Change<TDocument>['inc']>,
): Promise<boolean> {
  const where = { _id: { is: 'equal', value: id } };
  return updateMatching(into.name, where, { change: { inc }, writeToken: freshId() });
}

/** Removes a document; removing what is gone is no error. */
export async function remove<TDocument extends Stored>(
  from: Collection<TDocument>,
  id: string,
): Promise<void> {
  await patiently(() => sdkDatabase().collection(from.name).doc(id).remove(), REPEATABLE);
}
