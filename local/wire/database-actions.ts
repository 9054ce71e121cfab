import type { Database } from '../database/database';
import { LIMITS } from '../database/limits';
import type { SortSpec } from '../database/order';
import { type Action, listOf, numberOf, textOf, transactionOf, type WireBody } from './action';
import { type EjsonReader, writeEjson } from './ejson';
import { WireFailure } from './wire-failure';

const collectionOf = (body: WireBody): string => textOf(body, 'collectionName');

/** The database, and the reader for what comes in. */
interface Parts {
  readonly database: Database;
  readonly ejson: EjsonReader;
}

function stagesOf(ejson: EjsonReader, body: WireBody) {
  return listOf(body, 'stages').map((stage) => {
    const { stageKey, stageValue } = stage as { readonly stageKey?: unknown; readonly stageValue?: unknown };
    if (typeof stageKey !== 'string') throw new WireFailure('INVALID_PARAM', 'a stage needs stageKey');
    return { [stageKey]: ejson.value(stageValue) };
  });
}

/** One document by its id, or at most the platform's thousand rows. */
const limitOf = (body: WireBody): number =>
  body.queryType === 'DOC' ? 1 : Math.min(numberOf(body, 'limit') ?? LIMITS.rowsDefault, LIMITS.rowsMax);

function readDocuments({ database, ejson }: Parts, body: WireBody) {
  const offset = numberOf(body, 'offset');
  const limit = limitOf(body);
  const list = database.find(collectionOf(body), {
    query: ejson.doc(body.query),
    limit,
    ...(offset === undefined ? {} : { offset }),
    ...(body.order === undefined ? {} : { order: ejson.doc(body.order) as SortSpec }),
    ...(body.projection === undefined ? {} : { projection: ejson.doc(body.projection) }),
    ...transactionOf(body),
  });
  return {
    data: { list: list.map(writeEjson) },
    ...(offset === undefined ? {} : { offset }),
    ...(body.limit === undefined ? {} : { limit }),
  };
}

async function modify({ database, ejson }: Parts, body: WireBody) {
  const { updated, upsertId } = await database.modify(collectionOf(body), {
    query: ejson.doc(body.query),
    change: ejson.doc(body.data),
    merge: body.merge !== false,
    multi: body.multi === true,
    upsert: body.upsert === true,
    ...transactionOf(body),
  });
  return { data: { updated, upsert_id: upsertId } };
}

async function modifyAndReturn({ database, ejson }: Parts, body: WireBody) {
  const { updated, doc } = await database.findAndModify(collectionOf(body), {
    query: ejson.doc(body.query),
    change: ejson.doc(body.data),
    ...transactionOf(body),
  });
  return { data: { updated, doc: doc === null ? null : writeEjson(doc) } };
}

async function remove({ database, ejson }: Parts, body: WireBody) {
  const deleted = await database.remove(collectionOf(body), {
    query: ejson.doc(body.query),
    multi: body.multi === true,
    ...transactionOf(body),
  });
  return { data: { deleted } };
}

/** The database half of the protocol, by action name (wx-server-sdk 4.0.2 sends these and no others). */
export function databaseActions(database: Database, ejson: EjsonReader): Readonly<Record<string, Action>> {
  const parts = { database, ejson };
  return {
    'database.addCollection': (body) => {
      database.ensureCollection(collectionOf(body));
      return {};
    },
    'database.insertDocument': async (body) => ({
      data: {
        insertedIds: await database.insert(
          collectionOf(body),
          listOf(body, 'data').map(ejson.doc),
          transactionOf(body).transactionId,
        ),
      },
    }),
    'database.getDocument': (body) => readDocuments(parts, body),
    'database.calculateDocument': (body) => ({
      data: { total: database.count(collectionOf(body), ejson.doc(body.query)) },
    }),
    'database.modifyDocument': (body) => modify(parts, body),
    'database.modifyAndReturnDoc': (body) => modifyAndReturn(parts, body),
    'database.removeDocument': (body) => remove(parts, body),
    'database.aggregateDocuments': (body) => ({
      data: { list: database.aggregate(collectionOf(body), stagesOf(ejson, body)).map(writeEjson) },
    }),
    'database.startTransaction': () => ({ transactionId: database.begin() }),
    'database.commitTransaction': async (body) => {
      await database.commit(textOf(body, 'transactionId'));
      return {};
    },
    'database.abortTransaction': (body) => {
      database.abort(textOf(body, 'transactionId'));
      return {};
    },
  };
}
