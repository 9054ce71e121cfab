import { type Doc, isDoc, valuesAt } from './values';

/** 1 for ascending, -1 for descending, by dotted field, most significant first. */
export type SortSpec = Readonly<Record<string, 1 | -1>>;

/** Position of a value's type in MongoDB's order of all values. */
function rank(value: unknown): number {
  if (value === undefined || value === null) return 1;
  if (typeof value === 'number') return 2;
  if (typeof value === 'string') return 3;
  if (Array.isArray(value)) return 5;
  if (typeof value === 'boolean') return 8;
  if (value instanceof Date) return 9;
  return value instanceof RegExp ? 11 : 4;
}

/**
 * Orders text by its UTF-8 bytes, as MongoDB and SQLite do.
 *
 * JavaScript compares UTF-16 units, which puts emoji before the full-width forms; bytes put them after.
 */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = byteWeight(a.charCodeAt(i)) - byteWeight(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function byteWeight(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = compareValues(a[i], b[i]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compareDocs(a: Doc, b: Doc): number {
  const left = Object.entries(a);
  const right = Object.entries(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [nameA, valueA] = left[i] ?? ['', undefined];
    const [nameB, valueB] = right[i] ?? ['', undefined];
    const difference =
      rank(valueA) - rank(valueB) || compareText(nameA, nameB) || compareValues(valueA, valueB);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Orders two values of one type, which is neither null nor a list nor an object. */
function compareScalars(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (a instanceof RegExp || b instanceof RegExp) return compareText(String(a), String(b));
  return Number(a) - Number(b);
}

/** Orders any two values as MongoDB does: by type first, then by value; objects by their fields in order. */
export function compareValues(a: unknown, b: unknown): number {
  const byType = rank(a) - rank(b);
  if (byType !== 0 || rank(a) === 1) return byType;
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  return isDoc(a) && isDoc(b) ? compareDocs(a, b) : compareScalars(a, b);
}

/** Whether two values are the same to MongoDB: the order of an object's fields counts. */
export const sameValue = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0;

/** An array stands in a sort for its least element (ascending) or its greatest (descending). */
function sortValue(doc: Doc, parts: readonly string[], direction: 1 | -1): unknown {
  const reached = valuesAt(doc, parts).flatMap((value) => (Array.isArray(value) ? value : [value]));
  if (reached.length === 0) return undefined;
  return reached.reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best));
}

/** Sorts documents by a specification, keeping the given order among equals. */
export function sortDocs<T extends Doc>(docs: readonly T[], spec: SortSpec): T[] {
  const fields = Object.entries(spec).map(([field, direction]) => ({ parts: field.split('.'), direction }));
  const keyed = docs.map((doc) => ({
    doc,
    keys: fields.map(({ parts, direction }) => sortValue(doc, parts, direction)),
  }));
  keyed.sort((a, b) => {
    for (const [i, { direction }] of fields.entries()) {
      const difference = compareValues(a.keys[i], b.keys[i]);
      if (difference !== 0) return difference * direction;
    }
    return 0;
  });
  return keyed.map(({ doc }) => doc);
}
