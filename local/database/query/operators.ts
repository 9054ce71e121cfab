import * as mingoQuery from 'mingo/operators/query';
import type { Options } from 'mingo/types';
import { resolve } from 'mingo/util';
import { readGeoCondition } from '../geo/geo-query';
import { asPoint } from '../geo/point';
import { compareText, sameValue } from '../order';
import { type Doc, isDoc, valuesAt } from '../values';

/** What mingo makes of a field's condition: a test of one document. */
type Test = (doc: Doc) => boolean;
type Operator = (field: string, operand: unknown, options: Options) => Test;

/** mingo's own operators, called through the one shape all of them have. */
const base = mingoQuery as unknown as Readonly<Record<`$${string}`, Operator>>;
const mingo = (name: `$${string}`): Operator => {
  const operator = base[name];
  if (operator === undefined) throw new Error(`mingo lost its operator ${name}`);
  return operator;
};

const isStructure = (value: unknown): boolean => isDoc(value) || Array.isArray(value);

/** Equality in which the order of an object's fields counts; mingo ignores it. */
const equal: Operator = (field, operand, options) => {
  const loose = mingo('$eq')(field, operand, options);
  if (!isStructure(operand)) return loose;
  const parts = field.split('.');
  return (doc) =>
    loose(doc) &&
    valuesAt(doc, parts)
      .flatMap((value) => (Array.isArray(value) ? [value, ...value] : [value]))
      .some((value) => sameValue(value, operand));
};

const notEqual: Operator = (field, operand, options) => {
  const same = equal(field, operand, options);
  return (doc) => !same(doc);
};

/** The texts of a list, looked up at once: a list of a thousand ids is asked of a thousand documents. */
function amongTexts(field: string, texts: ReadonlySet<unknown>): Test {
  return (doc) => {
    const value = Object.hasOwn(doc, field) ? doc[field] : undefined;
    return Array.isArray(value) ? value.some((one) => texts.has(one)) : texts.has(value);
  };
}

/** Each entry on its own: mingo tells values apart by a hash that a field called `constructor` breaks. */
const among: Operator = (field, operand, options) => {
  const entries = operand as readonly unknown[];
  const isQuick = (entry: unknown): boolean => typeof entry === 'string' && !field.includes('.');
  const texts = amongTexts(field, new Set(entries.filter(isQuick)));
  const tests = entries
    .filter((entry) => !isQuick(entry))
    .map((entry) =>
      entry instanceof RegExp ? mingo('$regex')(field, entry, options) : equal(field, entry, options),
    );
  return (doc) => texts(doc) || tests.some((test) => test(doc));
};

const notAmong: Operator = (field, operand, options) => {
  const found = among(field, operand, options);
  return (doc) => !found(doc);
};

/** Comparison with null finds null and missing when equality counts; text compares by its bytes. */
const ordering =
  (name: '$gt' | '$gte' | '$lt' | '$lte', accepts: (order: number) => boolean): Operator =>
  (field, operand, options) => {
    if (operand === null) return accepts(0) ? mingo('$eq')(field, null, options) : () => false;
    if (typeof operand !== 'string') return mingo(name)(field, operand, options);
    return (doc) => {
      const found: unknown = resolve(doc, field, { unwrapArray: true });
      const values: readonly unknown[] = Array.isArray(found) ? found : [found];
      return values.some((value) => typeof value === 'string' && accepts(compareText(value, operand)));
    };
  };

const place =
  (name: string): Operator =>
  (field, operand) => {
    const { matches } = readGeoCondition(name, operand);
    const parts = field.split('.');
    return (doc) =>
      valuesAt(doc, parts).some((value) => {
        const point = asPoint(value);
        return point !== undefined && matches(point);
      });
  };

/** mingo's query operators with those replaced in which it differs from MongoDB, and the geo operators added. */
export const queryOperators: Readonly<Record<`$${string}`, Operator>> = {
  ...base,
  $eq: equal,
  $ne: notEqual,
  $in: among,
  $nin: notAmong,
  $gt: ordering('$gt', (order) => order > 0),
  $gte: ordering('$gte', (order) => order >= 0),
  $lt: ordering('$lt', (order) => order < 0),
  $lte: ordering('$lte', (order) => order <= 0),
  $nearSphere: place('$nearSphere'),
  $geoWithin: place('$geoWithin'),
  $geoIntersects: place('$geoIntersects'),
};
