import type { Collection } from './collection';
import type { Connection } from './connection';

const quote = (name: string): string => `"${name}"`;

/** Stands for null in a unique index, where SQLite would let NULLs repeat and MongoDB does not. */
export const NULL_KEY = "x'00'";

/** A unique column as its index holds it. */
export const uniqueExpression = (column: string): string => `ifnull(${quote(column)}, ${NULL_KEY})`;

/** The name by which SQLite reports a broken unique index. */
export const uniqueIndexName = (collection: Collection, index: string): string =>
  `${collection.table}__uq_${index}`;

/** Creates the table, indexes and R*Trees of a collection. */
export function createTables(connection: Connection, collection: Collection): void {
  const columns = [...collection.columns.values()].filter((column) => column !== 'id').map(quote);
  // No column has a type: SQLite must not turn "5" into 5.
  connection.exec(
    `CREATE TABLE ${quote(collection.table)}(seq INTEGER PRIMARY KEY AUTOINCREMENT, id NOT NULL UNIQUE, ${[...columns, 'doc TEXT NOT NULL'].join(', ')})`,
  );
  for (const index of collection.indexes) {
    const columnOf = (field: string): string => collection.columns.get(field) ?? 'id';
    const keys = index.fields.map(
      (field, i) => `${quote(columnOf(field))}${index.directions[i] === -1 ? ' DESC' : ''}`,
    );
    connection.exec(
      `CREATE INDEX ${quote(`${collection.table}__${index.name}`)} ON ${quote(collection.table)}(${keys.join(', ')})`,
    );
    if (index.unique) {
      const unique = index.fields.map((field) => uniqueExpression(columnOf(field)));
      connection.exec(
        `CREATE UNIQUE INDEX ${quote(uniqueIndexName(collection, index.name))} ON ${quote(collection.table)}(${unique.join(', ')})`,
      );
    }
  }
  for (const geo of collection.geoIndexes) {
    connection.exec(
      `CREATE VIRTUAL TABLE ${quote(geo.table)} USING rtree(seq, minLng, maxLng, minLat, maxLat)`,
    );
  }
}

/** Drops what `createTables` made, by the names found in the file, since the declaration may have changed. */
export function dropTables(connection: Connection, collectionName: string): void {
  const rows = connection.all(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%USING rtree%'",
  );
  for (const { name } of rows) {
    if (String(name).startsWith(`g_${collectionName}_`)) connection.exec(`DROP TABLE ${quote(String(name))}`);
  }
  connection.exec(`DROP TABLE IF EXISTS ${quote(`c_${collectionName}`)}`);
}
