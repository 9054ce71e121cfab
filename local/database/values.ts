/** A document, or any object of one: plain data in which `Date` is the only class. */
export type Doc = Readonly<Record<string, unknown>>;

/** A document while it is being built. */
export type MutableDoc = Record<string, unknown>;

/** Tells a plain object from arrays, dates, patterns and null. */
export function isDoc(value: unknown): value is Doc {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp)
  );
}

/** MongoDB's name of a value's type, as its error texts use it. */
export function typeName(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof RegExp) return 'regex';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double';
  return typeof value === 'string' ? 'string' : 'object';
}

/**
 * The value at a dotted path that crosses no array, and whether it did meet one.
 *
 * An array on the way (or at the end) means one document has many values for the path, which no single
 * index key can stand for.
 */
export function valueAt(doc: Doc, path: string): { readonly value: unknown; readonly many: boolean } {
  let value: unknown = doc;
  for (const part of path.split('.')) {
    if (Array.isArray(value)) return { value, many: true };
    value = isDoc(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  }
  return { value, many: Array.isArray(value) };
}

/**
 * Every value a dotted path reaches, going through arrays as MongoDB does: into each element and, where the
 * part is a number, at that position. A path that ends nowhere reaches nothing.
 */
export function valuesAt(value: unknown, parts: readonly string[]): readonly unknown[] {
  const [part, ...rest] = parts;
  if (part === undefined) return [value];
  if (Array.isArray(value)) {
    const position =
      /^\d+$/.test(part) && Number(part) < value.length ? valuesAt(value[Number(part)], rest) : [];
    return [...position, ...value.filter(isDoc).flatMap((element) => valuesAt(element, parts))];
  }
  return isDoc(value) && Object.hasOwn(value, part) ? valuesAt(value[part], rest) : [];
}

/** A copy that shares nothing with the original. */
export function copyOf<T>(value: T): T;
export function copyOf(value: unknown): unknown {
  if (value instanceof Date) return new Date(value.getTime());
  if (Array.isArray(value)) return value.map((element: unknown) => copyOf(element));
  if (!isDoc(value)) return value;
  const copy: MutableDoc = {};
  for (const [name, field] of Object.entries(value)) copy[name] = copyOf(field);
  return copy;
}
