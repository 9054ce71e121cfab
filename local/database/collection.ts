import { refused } from './failure';
import { type CollectionSpec, checkCollectionName, checkIndexSpec } from './schema';
import { isExactKey, keyText, type SqlKey, sqlKey } from './sort-key';
import { type Doc, valueAt } from './values';

/** A plain or unique index as the planner and the writers use it. */
export interface KeyIndex {
  readonly name: string;
  readonly fields: readonly string[];
  readonly directions: readonly (1 | -1)[];
  readonly unique: boolean;
}

/** A geo index: its R*Tree table holds the bounding box of each document's point. */
export interface GeoIndex {
  readonly name: string;
  readonly field: string;
  readonly table: string;
}

/** One collection: its table, the columns that copy indexed fields, and what has been seen in them. */
export interface Collection {
  readonly name: string;
  readonly table: string;
  readonly spec: CollectionSpec;
  /** Column by indexed field. */
  readonly columns: ReadonlyMap<string, string>;
  readonly indexes: readonly KeyIndex[];
  readonly geoIndexes: readonly GeoIndex[];
  /** Fields that ever held an array, an object or odd text: SQL may not judge them any more. */
  readonly inexact: Set<string>;
  /** Fields that became inexact and are not yet written down. */
  readonly newlyInexact: Set<string>;
}

/** Makes the description of a collection from its declaration, or says what is wrong with the declaration. */
export function describeCollection(name: string, spec: CollectionSpec): Collection {
  checkCollectionName(name);
  const specs = spec.indexes ?? [];
  specs.forEach(checkIndexSpec);
  const indexes = specs.flatMap((index): KeyIndex[] =>
    'geo' in index
      ? []
      : [
          {
            name: index.name,
            fields: Object.keys(index.keys),
            directions: Object.values(index.keys),
            unique: index.unique === true,
          },
        ],
  );
  const geoIndexes = specs.flatMap((index): GeoIndex[] =>
    'geo' in index ? [{ name: index.name, field: index.geo, table: `g_${name}_${index.name}` }] : [],
  );
  const fields = [...new Set(indexes.flatMap((index) => index.fields))].filter((field) => field !== '_id');
  return {
    name,
    table: `c_${name}`,
    spec,
    columns: new Map([['_id', 'id'], ...fields.map((field): [string, string] => [field, `k_${field}`])]),
    indexes,
    geoIndexes,
    inexact: new Set(),
    newlyInexact: new Set(),
  };
}

/** The column SQL may judge a field by, if there is one and it never held what SQL cannot judge. */
export function exactColumn(collection: Collection, field: string): string | undefined {
  return collection.inexact.has(field) ? undefined : collection.columns.get(field);
}

/** The keys of a document's indexed fields, in the order of `columns` without `_id`; notes inexact ones. */
export function columnKeys(collection: Collection, doc: Doc): readonly SqlKey[] {
  const keys: SqlKey[] = [];
  for (const field of collection.columns.keys()) {
    const { value, many } = valueAt(doc, field);
    if ((many || !isExactKey(value)) && !collection.inexact.has(field)) {
      collection.inexact.add(field);
      collection.newlyInexact.add(field);
    }
    if (field !== '_id') keys.push(sqlKey(value));
  }
  return keys;
}

/** The values of a unique index for a document; an array there is refused, since one key cannot hold it. */
export function uniqueValues(index: KeyIndex, doc: Doc): readonly unknown[] {
  return index.fields.map((field) => {
    const { value, many } = valueAt(doc, field);
    if (many) throw refused(`unique index ${index.name} over the array field ${field} is not supported here`);
    return value ?? null;
  });
}

/** What a change of one document holds on to: its id, and each unique key it takes or gives up. */
export function claimsOf(collection: Collection, change: ChangedDoc): readonly string[] {
  const claims = [claim(collection, '_id', change.id)];
  for (const index of collection.indexes.filter(({ unique }) => unique)) {
    const keys = [change.before, change.after].flatMap((doc) =>
      doc === null ? [] : [keyText(uniqueValues(index, doc))],
    );
    if (keys.length === 1 || keys[0] !== keys[1]) {
      claims.push(...keys.map((key) => claim(collection, index.name, key)));
    }
  }
  return claims;
}

const claim = (collection: Collection, index: string, key: string): string =>
  `${collection.name}\0${index}\0${key}`;

/** A document before and after a write; `null` means it is not there. */
export interface ChangedDoc {
  readonly id: string;
  readonly before: Doc | null;
  readonly after: Doc | null;
}
