import { invalid } from './failure';

/** One index: over fields in a direction, perhaps unique, or over a field that holds a GeoJSON point. */
export type IndexSpec =
  | { readonly name: string; readonly keys: Readonly<Record<string, 1 | -1>>; readonly unique?: boolean }
  | { readonly name: string; readonly geo: string };

/** What a collection is declared with. */
export interface CollectionSpec {
  readonly indexes?: readonly IndexSpec[];
}

/** Every collection that exists from the start. Anything else answers DATABASE_COLLECTION_NOT_EXIST. */
export interface Schema {
  readonly collections: Readonly<Record<string, CollectionSpec>>;
}

/** Throws unless the name can be a collection's (and a table's). */
export function checkCollectionName(name: unknown): asserts name is string {
  if (typeof name !== 'string' || !/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(name)) {
    throw invalid(
      `collection name ${JSON.stringify(name)} must be letters, digits, "_" and "-", letter first`,
    );
  }
}

/** Throws unless an index is of a known shape, so that a typing error in a schema cannot pass unseen. */
export function checkIndexSpec(spec: IndexSpec): void {
  if (!/^[A-Za-z0-9_]{1,64}$/.test(spec.name)) throw invalid(`index name ${JSON.stringify(spec.name)}`);
  const fields = 'geo' in spec ? [spec.geo] : Object.keys(spec.keys);
  const directions = 'geo' in spec ? [] : Object.values(spec.keys);
  if (fields.length === 0 || fields.some((field) => !/^[A-Za-z_][\w]*(\.[A-Za-z_][\w]*)*$/.test(field))) {
    throw invalid(`index ${spec.name} has a wrong field`);
  }
  if (directions.some((direction) => direction !== 1 && direction !== -1)) {
    throw invalid(`index ${spec.name} has a wrong direction`);
  }
}
