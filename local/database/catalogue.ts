import { type Collection, describeCollection } from './collection';
import type { Connection } from './connection';
import { collectionMissing } from './failure';
import { insertRow, readRow } from './rows';
import type { CollectionSpec, Schema } from './schema';
import { createTables, dropTables } from './tables';

/** The collections of a file. */
export interface Catalogue {
  /** The connection that writes. */
  readonly connection: Connection;
  /** The collection with a name, or DATABASE_COLLECTION_NOT_EXIST. */
  readonly get: (name: string) => Collection;
  readonly list: () => readonly Collection[];
  /** Makes a collection unless it is there. */
  readonly ensure: (name: string, spec?: CollectionSpec) => void;
  /** Writes down which fields SQL may not judge any more; call before every commit. */
  readonly flush: () => void;
  /** Call once the commit is on disk. */
  readonly flushed: () => void;
  /** Removes every document. */
  readonly clear: () => void;
}

const CREATE =
  'CREATE TABLE IF NOT EXISTS catalogue(name TEXT PRIMARY KEY, spec TEXT NOT NULL, inexact TEXT NOT NULL)';

function inOneCommit(connection: Connection, run: () => void): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    run();
    connection.exec('COMMIT');
  } catch (error) {
    connection.exec('ROLLBACK');
    throw error;
  }
}

/** Makes the tables anew for a changed declaration and puts the documents back. */
function rebuild(connection: Connection, collection: Collection): void {
  const known = connection.all("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", [
    collection.table,
  ]);
  const rows =
    known.length === 0
      ? []
      : connection.all(`SELECT seq, doc FROM "${collection.table}" ORDER BY seq`).map(readRow);
  dropTables(connection, collection.name);
  createTables(connection, collection);
  for (const row of rows) insertRow(connection, collection, row);
}

const wordsOf = (names: ReadonlySet<string>): string => JSON.stringify([...names]);

/** Opens the catalogue: creates what the schema declares and rebuilds what it declares differently now. */
export function openCatalogue(connection: Connection, schema: Schema): Catalogue {
  connection.exec(CREATE);
  const collections = new Map<string, Collection>();

  const open = (name: string, spec: CollectionSpec): void => {
    const collection = describeCollection(name, spec);
    const [stored] = connection.all('SELECT spec, inexact FROM catalogue WHERE name = ?', [name]);
    if (stored?.spec === JSON.stringify(spec)) {
      for (const field of JSON.parse(String(stored.inexact)) as string[]) collection.inexact.add(field);
    } else {
      inOneCommit(connection, () => {
        rebuild(connection, collection);
        connection.run('INSERT OR REPLACE INTO catalogue VALUES (?, ?, ?)', [
          name,
          JSON.stringify(spec),
          wordsOf(collection.inexact),
        ]);
      });
      collection.newlyInexact.clear();
    }
    collections.set(name, collection);
  };

  for (const [name, spec] of Object.entries(schema.collections)) open(name, spec);
  // Collections made at run time stay; a declared one that left the schema keeps its last declaration.
  for (const { name, spec } of connection.all('SELECT name, spec FROM catalogue ORDER BY name')) {
    if (!collections.has(String(name))) open(String(name), JSON.parse(String(spec)) as CollectionSpec);
  }

  return {
    connection,
    get: (name) => {
      const collection = collections.get(name);
      if (collection === undefined) throw collectionMissing(name);
      return collection;
    },
    list: () => [...collections.values()],
    ensure: (name, spec = {}) => {
      if (!collections.has(name)) open(name, spec);
    },
    flush: () => {
      for (const { name, inexact, newlyInexact } of collections.values()) {
        if (newlyInexact.size === 0) continue;
        connection.run('UPDATE catalogue SET inexact = ? WHERE name = ?', [wordsOf(inexact), name]);
      }
    },
    flushed: () => {
      for (const { newlyInexact } of collections.values()) newlyInexact.clear();
    },
    clear: () =>
      inOneCommit(connection, () => {
        for (const collection of collections.values()) {
          connection.exec(`DELETE FROM "${collection.table}"`);
          for (const geo of collection.geoIndexes) connection.exec(`DELETE FROM "${geo.table}"`);
          collection.inexact.clear();
        }
        connection.exec("UPDATE catalogue SET inexact = '[]'");
      }),
  };
}
