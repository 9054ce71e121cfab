import type { Collection } from './collection';
import type { Connection } from './connection';
import { matcherOf } from './query/mingo';
import { type Plan, planQuery } from './query/planner';
import { type Row, readRow, rowById } from './rows';
import type { Doc } from './values';

/** Documents a transaction has written and not committed, by collection and id; `null` is a removal. */
export type Overlay = ReadonlyMap<string, ReadonlyMap<string, Doc | null>>;

/** What a reader sees: the committed state, or a transaction's snapshot with its own writes on top. */
export interface View {
  readonly connection: Connection;
  readonly overlay?: Overlay;
}

/** The writes of a view on one collection; nothing when SQL alone tells the truth. */
export function overlayOf(view: View, collection: Collection): ReadonlyMap<string, Doc | null> | undefined {
  const written = view.overlay?.get(collection.name);
  return written === undefined || written.size === 0 ? undefined : written;
}

/** The documents SQL finds for a plan, decoded one by one as they are asked for. */
export function* candidates(view: View, collection: Collection, search: Search): Generator<Row> {
  const { plan, order = 'seq', limit } = search;
  const where = plan.where === '' ? '' : ` WHERE ${plan.where}`;
  const cut = limit === undefined ? '' : ' LIMIT ? OFFSET ?';
  const rows = view.connection.all(
    `SELECT seq, doc FROM "${collection.table}"${where} ORDER BY ${order}${cut}`,
    limit === undefined ? plan.values : [...plan.values, limit.count, limit.offset],
  );
  for (const row of rows) yield readRow(row);
}

/** What to look for in one collection; `limit` may be given only for an exact plan without overlay. */
export interface Search {
  readonly plan: Plan;
  readonly order?: string;
  readonly limit?: { readonly count: number; readonly offset: number };
}

/** A query, and the SQL order of the stored documents if it is not the order of insertion. */
export interface ScanRequest {
  readonly query: Doc;
  readonly order?: string;
}

/** Every document a view holds for a query: stored ones in order, then those only the transaction has. */
export function* scan(view: View, collection: Collection, request: ScanRequest): Generator<Doc> {
  const { query, order } = request;
  const matches = matcherOf(query);
  const written = overlayOf(view, collection);
  const search = { plan: planQuery(collection, query), ...(order === undefined ? {} : { order }) };
  for (const { doc } of candidates(view, collection, search)) {
    if (written?.has(String(doc._id)) !== true && matches(doc)) yield doc;
  }
  for (const doc of written?.values() ?? []) {
    if (doc !== null && matches(doc)) yield doc;
  }
}

/** The document with an id in a view. */
export function docById(view: View, collection: Collection, id: string): Doc | null {
  const written = view.overlay?.get(collection.name)?.get(id);
  return written === undefined ? (rowById(view.connection, collection, id)?.doc ?? null) : written;
}
