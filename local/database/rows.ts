import { type ChangedDoc, type Collection, columnKeys, uniqueValues } from './collection';
import type { Connection, SqlValue } from './connection';
import { decodeStored, encodeStored } from './document-text';
import { duplicateKey } from './failure';
import { pointAt } from './geo/point';
import { uniqueIndexName } from './tables';
import type { Doc } from './values';

/** A stored document with its place in insertion order. */
export interface Row {
  readonly seq: number;
  readonly doc: Doc;
}

/** The row of a document, decoded. */
export function readRow(row: Readonly<Record<string, SqlValue>>): Row {
  return { seq: Number(row.seq), doc: decodeStored(String(row.doc)) };
}

/** The row with an id, if it is there. */
export function rowById(connection: Connection, collection: Collection, id: string): Row | undefined {
  const [row] = connection.all(`SELECT seq, doc FROM "${collection.table}" WHERE id = ?`, [id]);
  return row === undefined ? undefined : readRow(row);
}

function explain(error: unknown, collection: Collection, doc: Doc): unknown {
  const text = error instanceof Error ? error.message : '';
  if (!text.includes('UNIQUE constraint failed')) return error;
  const broken = collection.indexes.find((index) =>
    text.includes(`'${uniqueIndexName(collection, index.name)}'`),
  );
  if (broken === undefined) return duplicateKey(collection.name, '_id_', { _id: doc._id });
  const values = uniqueValues(broken, doc);
  return duplicateKey(
    collection.name,
    broken.name,
    Object.fromEntries(broken.fields.map((field, i) => [field, values[i]])),
  );
}

function writeGeo(connection: Connection, collection: Collection, row: Row): void {
  for (const geo of collection.geoIndexes) {
    connection.run(`DELETE FROM "${geo.table}" WHERE seq = ?`, [row.seq]);
    const point = pointAt(row.doc, geo.field);
    if (point === undefined) continue;
    const [lng, lat] = point;
    connection.run(`INSERT INTO "${geo.table}" VALUES (?, ?, ?, ?, ?)`, [row.seq, lng, lng, lat, lat]);
  }
}

/** Writes a new row, at a given place in insertion order if the document had one before. */
export function insertRow(
  connection: Connection,
  collection: Collection,
  row: { seq?: number; doc: Doc },
): void {
  const columns = [...collection.columns.values()].map((column) => `"${column}"`);
  const values = [
    row.seq ?? null,
    String(row.doc._id),
    ...columnKeys(collection, row.doc),
    encodeStored(row.doc),
  ];
  const marks = values.map(() => '?').join(', ');
  try {
    connection.run(
      `INSERT INTO "${collection.table}"(seq, ${columns.join(', ')}, doc) VALUES (${marks})`,
      values,
    );
  } catch (error) {
    throw explain(error, collection, row.doc);
  }
  if (collection.geoIndexes.length === 0) return;
  const seq = row.seq ?? Number(connection.all('SELECT last_insert_rowid() AS seq')[0]?.seq);
  writeGeo(connection, collection, { seq, doc: row.doc });
}

function updateRow(connection: Connection, collection: Collection, doc: Doc): void {
  const columns = [...collection.columns.values()].filter((column) => column !== 'id');
  const sets = [...columns.map((column) => `"${column}" = ?`), 'doc = ?'];
  const values = [...columnKeys(collection, doc), encodeStored(doc), String(doc._id)];
  try {
    connection.run(`UPDATE "${collection.table}" SET ${sets.join(', ')} WHERE id = ?`, values);
  } catch (error) {
    throw explain(error, collection, doc);
  }
  if (collection.geoIndexes.length === 0) return;
  const [row] = connection.all(`SELECT seq FROM "${collection.table}" WHERE id = ?`, [String(doc._id)]);
  writeGeo(connection, collection, { seq: Number(row?.seq), doc });
}

/** Removes a row and says what place it had. */
export function deleteRow(connection: Connection, collection: Collection, id: string): number | undefined {
  const [row] = connection.all(`SELECT seq FROM "${collection.table}" WHERE id = ?`, [id]);
  if (row === undefined) return undefined;
  const seq = Number(row.seq);
  for (const geo of collection.geoIndexes) connection.run(`DELETE FROM "${geo.table}" WHERE seq = ?`, [seq]);
  connection.run(`DELETE FROM "${collection.table}" WHERE seq = ?`, [seq]);
  return seq;
}

/** Writes one change; throws E11000 when a unique index holds the key already. */
export function writeChange(connection: Connection, collection: Collection, change: ChangedDoc): void {
  if (change.after === null) deleteRow(connection, collection, change.id);
  else if (change.before === null) insertRow(connection, collection, { doc: change.after });
  else updateRow(connection, collection, change.after);
}
