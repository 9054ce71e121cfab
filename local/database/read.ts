import type { Collection } from './collection';
import { invalid } from './failure';
import { nearnessOf, sortByDistance } from './geo/near-order';
import { type SortSpec, sortDocs } from './order';
import { checkPath } from './query/field-names';
import { matcherOf, project } from './query/mingo';
import { type Plan, planOrder, planQuery } from './query/planner';
import { candidates, overlayOf, scan, type View } from './scan';
import type { Doc } from './values';

/** How to read: sorted, skipping, at most so many, cut down to some fields. */
export interface ReadOptions {
  readonly order?: SortSpec;
  readonly offset?: number;
  readonly limit?: number;
  readonly projection?: Doc;
}

interface Window {
  readonly offset: number;
  readonly limit: number;
}

function windowOf(options: ReadOptions): Window {
  const { offset = 0, limit = Number.MAX_SAFE_INTEGER } = options;
  if (!Number.isInteger(offset) || offset < 0) throw invalid('offset must be a whole number from 0');
  if (!Number.isInteger(limit) || limit < 0) throw invalid('limit must be a whole number from 0');
  return { offset, limit };
}

function checkOrder(order: SortSpec): void {
  for (const [field, direction] of Object.entries(order)) {
    checkPath(field);
    if (direction !== 1 && direction !== -1) throw invalid(`sort direction of ${field} must be 1 or -1`);
  }
}

function take<T>(items: Iterable<T>, { offset, limit }: Window): T[] {
  const taken: T[] = [];
  let passed = 0;
  for (const item of items) {
    if (taken.length >= limit) break;
    if (passed++ >= offset) taken.push(item);
  }
  return taken;
}

/** Whether SQL may cut the result: it decides alone which documents match and in which order. */
const isSqlEnough = (view: View, collection: Collection, plan: Plan): boolean =>
  plan.exact && overlayOf(view, collection) === undefined;

function ordered(
  view: View,
  collection: Collection,
  request: { query: Doc; order: SortSpec; window: Window },
) {
  const { query, order, window } = request;
  const plan = planQuery(collection, query);
  const sqlOrder = planOrder(collection, order);
  const written = overlayOf(view, collection) !== undefined;
  if (sqlOrder === undefined || (written && Object.keys(order).length > 0)) {
    return take(sortDocs([...scan(view, collection, { query })], order), window);
  }
  if (!isSqlEnough(view, collection, plan))
    return take(scan(view, collection, { query, order: sqlOrder }), window);
  const limit = { count: window.limit, offset: window.offset };
  return [...candidates(view, collection, { plan, order: sqlOrder, limit })].map(({ doc }) => doc);
}

/** The documents a view holds for a query. Without an order they come as inserted, or nearest first. */
export function find(
  view: View,
  collection: Collection,
  request: { query: Doc } & ReadOptions,
): readonly Doc[] {
  const { query, order = {}, projection } = request;
  const window = windowOf(request);
  checkOrder(order);
  matcherOf(query);
  const nearness = nearnessOf(collection, query);
  const docs =
    nearness !== undefined && Object.keys(order).length === 0
      ? take(sortByDistance([...scan(view, collection, { query })], nearness), window)
      : ordered(view, collection, { query, order, window });
  return projection === undefined || Object.keys(projection).length === 0 ? docs : project(docs, projection);
}

/** How many documents a view holds for a query. */
export function count(view: View, collection: Collection, query: Doc): number {
  matcherOf(query);
  nearnessOf(collection, query);
  const plan = planQuery(collection, query);
  if (isSqlEnough(view, collection, plan)) {
    const where = plan.where === '' ? '' : ` WHERE ${plan.where}`;
    const [row] = view.connection.all(`SELECT count(*) AS n FROM "${collection.table}"${where}`, plan.values);
    return Number(row?.n);
  }
  let total = 0;
  for (const _ of scan(view, collection, { query })) total += 1;
  return total;
}
