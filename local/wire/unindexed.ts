import type { Database } from '../database/database';
import { LIMITS } from '../database/limits';
import { textOf, type WireBody } from './action';
import type { EjsonReader } from './ejson';

/** What a request cost for want of an index. */
export interface Unindexed {
  readonly unindexedRows?: number;
}

/**
 * Tells of a request that was carried out how many documents the database looked through because no index finds what
 * it asks for; nothing where they are no more than `most`.
 */
export function unindexedIn(
  database: Database,
  ejson: EjsonReader,
  most: number = LIMITS.unindexedRowsMax,
): (body: WireBody) => Unindexed {
  return (body) => {
    const collection = textOf(body, 'collectionName');
    if (collection === '' || body.query === undefined) return {};
    const unindexedRows = database.unindexed(collection, ejson.doc(body.query));
    return unindexedRows > most ? { unindexedRows } : {};
  };
}
