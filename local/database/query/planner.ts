import { type Collection, exactColumn } from '../collection';
import { isGeoOperator, readGeoCondition } from '../geo/geo-query';
import { LIMITS } from '../limits';
import { isExactKey, keyRange, type SqlKey, sqlKey } from '../sort-key';
import { type Doc, isDoc } from '../values';
import { isOperators } from './check-query';

/**
 * A predicate in SQL that every matching document satisfies.
 *
 * It may let others through: whoever uses it tests each candidate again, unless `exact` says SQL alone decides.
 */
export interface Plan {
  readonly where: string;
  readonly values: readonly SqlKey[];
  readonly exact: boolean;
}

const EVERYTHING: Plan = { where: '', values: [], exact: true };
const UNKNOWN: Plan = { where: '', values: [], exact: false };

const sql = (where: string, values: readonly SqlKey[]): Plan => ({ where, values, exact: true });

function all(plans: readonly Plan[]): Plan {
  const useful = plans.filter(({ where }) => where !== '');
  return {
    where: useful.map(({ where }) => `(${where})`).join(' AND '),
    values: useful.flatMap(({ values }) => values),
    exact: plans.every(({ exact }) => exact),
  };
}

function any(plans: readonly Plan[]): Plan {
  if (plans.some(({ where }) => where === '')) return UNKNOWN;
  return {
    where: plans.map(({ where }) => `(${where})`).join(' OR '),
    values: plans.flatMap(({ values }) => values),
    exact: plans.every(({ exact }) => exact),
  };
}

function equals(column: string, value: unknown): Plan {
  if (!isExactKey(value)) return UNKNOWN;
  return value === null || value === undefined
    ? sql(`${column} IS NULL`, [])
    : sql(`${column} = ?`, [sqlKey(value)]);
}

function compares(column: string, operator: string, value: unknown): Plan {
  if (value === null || !isExactKey(value)) return UNKNOWN;
  const [from, to] = keyRange(value);
  const sign = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }[operator];
  if (sign === undefined) return UNKNOWN;
  if (sign.startsWith('>')) return sql(`${column} ${sign} ? AND ${column} < ?`, [sqlKey(value), to]);
  if (from === null) return sql(`${column} ${sign} ?`, [sqlKey(value)]);
  return sql(`${column} ${sign} ? AND ${column} >= ?`, [sqlKey(value), from]);
}

function listed(column: string, list: unknown): Plan {
  if (!Array.isArray(list) || list.length > LIMITS.sqlListMax || !list.every(isExactKey)) return UNKNOWN;
  const keys = list.filter((value) => value !== null && value !== undefined).map(sqlKey);
  const within = `${column} IN (${keys.map(() => '?').join(', ')})`;
  return keys.length === list.length ? sql(within, keys) : sql(`${within} OR ${column} IS NULL`, keys);
}

function planOperator(column: string, operator: string, operand: unknown): Plan {
  if (operator === '$eq') return equals(column, operand);
  if (operator === '$in') return listed(column, operand);
  if (operator === '$ne') {
    return isExactKey(operand) ? sql(`${column} IS NOT ?`, [sqlKey(operand)]) : UNKNOWN;
  }
  return compares(column, operator, operand);
}

/** Degrees, a tenth of a millimetre: the R*Tree keeps 32-bit numbers, and the test afterwards is exact. */
const SLACK = 1e-9;

function planPlace(collection: Collection, field: string, condition: readonly [string, unknown]): Plan {
  const geo = collection.geoIndexes.find((index) => index.field === field);
  const { box } = readGeoCondition(...condition);
  if (geo === undefined || box === undefined) return UNKNOWN;
  const [west, south, east, north] = box;
  return {
    where: `seq IN (SELECT seq FROM "${geo.table}" WHERE maxLng >= ? AND minLng <= ? AND maxLat >= ? AND minLat <= ?)`,
    values: [west - SLACK, east + SLACK, south - SLACK, north + SLACK],
    exact: false,
  };
}

function planField(collection: Collection, field: string, condition: unknown): Plan {
  const name = exactColumn(collection, field);
  const column = name === undefined ? undefined : `"${name}"`;
  if (isDoc(condition) && isOperators(condition)) {
    return all(
      Object.entries(condition).map(([operator, operand]) => {
        if (isGeoOperator(operator)) return planPlace(collection, field, [operator, operand]);
        return column === undefined ? UNKNOWN : planOperator(column, operator, operand);
      }),
    );
  }
  return column === undefined ? UNKNOWN : equals(column, condition);
}

/** Finds the SQL predicate for a query. A wrong plan can cost time, never add a wrong document. */
export function planQuery(collection: Collection, query: Doc): Plan {
  return all([
    EVERYTHING,
    ...Object.entries(query).map(([name, value]): Plan => {
      if (name === '$and') return all((value as readonly Doc[]).map((part) => planQuery(collection, part)));
      if (name === '$or') return any((value as readonly Doc[]).map((part) => planQuery(collection, part)));
      return name.startsWith('$') ? UNKNOWN : planField(collection, name, value);
    }),
  ]);
}

/** The SQL order for a sort, when every field of it can be ordered by SQL; insertion order decides ties. */
export function planOrder(
  collection: Collection,
  order: Readonly<Record<string, 1 | -1>>,
): string | undefined {
  const parts: string[] = [];
  for (const [field, direction] of Object.entries(order)) {
    const column = exactColumn(collection, field);
    if (column === undefined) return undefined;
    parts.push(`"${column}"${direction === -1 ? ' DESC' : ''}`);
  }
  return [...parts, 'seq'].join(', ');
}
