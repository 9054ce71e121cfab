import type { Collection } from '../collection';
import { isGeoOperator } from '../geo/geo-query';
import { type Doc, isDoc } from '../values';
import { isOperators } from './check-query';

/** Operators by which an index finds documents, instead of only skipping some. */
const FINDING: ReadonlySet<string> = new Set(['$eq', '$in', '$gt', '$gte', '$lt', '$lte', '$all']);

function finds({ indexes, geoIndexes }: Collection, field: string, condition: unknown): boolean {
  const operators = isDoc(condition) && isOperators(condition) ? Object.keys(condition) : undefined;
  if (geoIndexes.some((geo) => geo.field === field) && operators?.some(isGeoOperator)) return true;
  const leads = field === '_id' || indexes.some(({ fields }) => fields[0] === field);
  if (!leads || condition instanceof RegExp) return false;
  return operators === undefined || operators.some((operator) => FINDING.has(operator));
}

/**
 * Whether a declared index finds the documents of a query, as production's planner would use it: some condition that
 * must hold is on its first field. A query without conditions asks for everything and needs none.
 */
export function isIndexed(collection: Collection, query: Doc): boolean {
  const conditions = Object.entries(query);
  return conditions.length === 0 || conditions.some((one) => isServed(collection, one));
}

function isServed(collection: Collection, [name, condition]: readonly [string, unknown]): boolean {
  if (name === '$and') return (condition as readonly Doc[]).some((part) => finding(collection, part));
  if (name === '$or') return (condition as readonly Doc[]).every((part) => finding(collection, part));
  return !name.startsWith('$') && finds(collection, name, condition);
}

/** Within a larger query an empty part finds nothing by itself. */
const finding = (collection: Collection, part: Doc): boolean =>
  Object.keys(part).length > 0 && isIndexed(collection, part);
