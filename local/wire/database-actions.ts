import type { Database } from '../database/database';
import { LIMITS } from '../database/limits';
import type { SortSpec } from '../database/order';
import { type Action, numberOf, textOf, transactionOf, type WireBody } from './action';
import { readEjson, readEjsonValue, writeEjson } from './ejson';
import { WireFailure } from './wire-failure';

const collectionOf = (body: WireBody): string => textOf(body, 'collectionName');

function documentsOf(body: WireBody) {
  const { data } = body;
  if (!Array.isArray(data)) throw new WireFailure('INVALID_PARAM', 'data: an array of EJSON texts expected');
  return data.map(readEjson);
}

function stagesOf(body: WireBody) {
  const { stages } = body;
  if (!Array.isArray(stages)) throw new WireFailure('INVALID_PARAM', 'stages: an array expected');
  return (stages as readonly { readonly stageKey: string; readonly stageValue: string }[]).map((stage) => ({
    [stage.stageKey]: readEjsonValue(stage.stageValue),
  }));
}

/** One document by its id, or at most the platform's thousand rows. */
const limitOf = (body: WireBody): number =>
  body['queryType'] === 'DOC' ? 1 : Math.min(numberOf(body, 'limit') ?? LIMITS.rowsDefault, LIMITS.rowsMax);

function readDocuments(database: Database, body: WireBody) {
  const offset = numberOf(body, 'offset');
  const limit = limitOf(body);
  const list = database.find(collectionOf(body), {
    query: readEjson(body['query']),
    limit,
    ...(offset === undefined ? {} : { offset }),
    ...(body['order'] === undefined ? {} : { order: readEjson(body['order']) as SortSpec }),
    ...(body['projection'] === undefined ? {} : { projection: readEjson(body['projection']) }),
    ...transactionOf(body),
  });
  return {
    data: { list: list.map(writeEjson) },
    ...(offset === undefined ? {} : { offset }),
    ...(body['limit'] === undefined ? {} : { limit }),
  };
}

async function modify(database: Database, body: WireBody) {
  const { updated, upsertId } = await database.modify(collectionOf(body), {
    query: readEjson(body['query']),
    change: readEjson(body['data']),
    merge: body['merge'] !== false,
    multi: body['multi'] === true,
    upsert: body['upsert'] === true,
    ...transactionOf(body),
  });
  return { data: { updated, upsert_id: upsertId } };
}

async function modifyAndReturn(database: Database, body: WireBody) {
  const { updated, doc } = await database.findAndModify(collectionOf(body), {
    query: readEjson(body['query']),
    change: readEjson(body['data']),
    ...transactionOf(body),
  });
  return { data: { updated, doc: doc === null ? null : writeEjson(doc) } };
}

async function remove(database: Database, body: WireBody) {
  const deleted = await database.remove(collectionOf(body), {
    query: readEjson(body['query']),
    multi: body['multi'] === true,
    ...transactionOf(body),
  });
  return { data: { deleted } };
}

/** The database half of the protocol, by action name (wx-server-sdk 4.0.2 sends these and no others). */
export function databaseActions(database: Database): Readonly<Record<string, Action>> {
  return {
    'database.addCollection': (body) => {
      database.ensureCollection(collectionOf(body));
      return {};
    },
    'database.insertDocument': async (body) => ({
      data: {
        insertedIds: await database.insert(
          collectionOf(body),
          documentsOf(body),
          transactionOf(body).transactionId,
        ),
      },
    }),
    'database.getDocument': (body) => readDocuments(database, body),
    'database.calculateDocument': (body) => ({
      data: { total: database.count(collectionOf(body), readEjson(body['query'])) },
    }),
    'database.modifyDocument': (body) => modify(database, body),
    'database.modifyAndReturnDoc': (body) => modifyAndReturn(database, body),
    'database.removeDocument': (body) => remove(database, body),
    'database.aggregateDocuments': (body) => ({
      data: { list: database.aggregate(collectionOf(body), stagesOf(body)).map(writeEjson) },
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
