import { aggregate } from './aggregate';
import { type Catalogue, openCatalogue } from './catalogue';
import { type Claims, createClaims } from './claims';
import { claimsOf } from './collection';
import { openConnection } from './connection';
import type { Database, DatabaseOptions } from './database';
import { transactionGone } from './failure';
import { createGroupCommit, type GroupCommit } from './group-commit';
import { inspectCollections, inspectTransactions } from './inspect';
import { LIMITS } from './limits';
import { isIndexed } from './query/index-use';
import { count, find } from './read';
import { writeChange } from './rows';
import type { View } from './scan';
import { commitJob } from './transaction-commit';
import { writeInTransaction } from './transaction-write';
import { createTransactions, type Transactions } from './transactions';
import {
  type PlannedWrite,
  planFindAndModify,
  planInsert,
  planModify,
  planRemove,
  prepareDocs,
} from './writes';

/** The parts a write needs. */
interface Engine {
  readonly committed: View;
  readonly catalogue: Catalogue;
  readonly claims: Claims;
  readonly transactions: Transactions;
  readonly writer: GroupCommit;
}

/** Plans a write against a view; it may be asked again when the first plan had to wait. */
type Planner<T> = (view: View) => PlannedWrite<T>;

/** A write inside a transaction: any error of it ends the transaction, as in production. */
function writeInside<T>({ transactions, claims }: Engine, id: string, plan: Planner<T>): T {
  const transaction = transactions.get(id);
  try {
    return writeInTransaction(transaction, claims, plan(transaction));
  } catch (error) {
    transactions.end(transaction);
    throw error;
  }
}

/** A write on its own: waits for whoever holds a document, then shares the next commit. */
function writeAlone<T>({ committed, claims, writer }: Engine, plan: Planner<T>): Promise<T> {
  return writer.enqueue<T>({
    run: () => {
      const { collection, changes, answer } = plan(committed);
      const wanted = changes.flatMap((change) => claimsOf(collection, change));
      const by = claims.holder(wanted);
      if (by !== undefined) return { kind: 'blocked', by };
      for (const change of changes) writeChange(committed.connection, collection, change);
      return { kind: 'done', claims: wanted, answer };
    },
  });
}

async function write<T>(engine: Engine, transactionId: string | undefined, plan: Planner<T>): Promise<T> {
  return transactionId === undefined ? writeAlone(engine, plan) : writeInside(engine, transactionId, plan);
}

function startEngine(options: DatabaseOptions): Engine & { readonly close: () => void } {
  const { file, schema, durable = true } = options;
  const connection = openConnection(file, durable);
  const catalogue = openCatalogue(connection, schema);
  const claims = createClaims();
  const writer = createGroupCommit({
    connection,
    lockWaitMs: options.lockWaitMs ?? LIMITS.lockWaitMs,
    beforeCommit: catalogue.flush,
    committed: (groups) => {
      catalogue.flushed();
      for (const group of groups) claims.record(group);
    },
  });
  const transactions = createTransactions({
    file,
    lifeMs: options.transactionLifeMs ?? LIMITS.transactionLifeMs,
    claims,
    released: writer.released,
  });
  return {
    committed: { connection },
    catalogue,
    claims,
    transactions,
    writer,
    close: () => {
      // Before the open transactions end: whoever waits for one is refused, not let through.
      writer.close();
      transactions.dispose();
      connection.close();
    },
  };
}

/**
 * Opens a document database in one SQLite file.
 *
 * A write is acknowledged only once it is on disk (unless `durable` is false). Reads see committed documents;
 * inside a transaction, its snapshot and its own writes.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const engine = startEngine(options);
  const { catalogue, transactions, writer, committed } = engine;
  const viewOf = (transactionId: string | undefined): View =>
    transactionId === undefined ? committed : transactions.get(transactionId);

  return {
    insert: async (name, docs, transactionId) => {
      const collection = catalogue.get(name);
      return write(engine, transactionId, () => planInsert(collection, prepareDocs(docs)));
    },
    find: (name, request = {}) =>
      find(viewOf(request.transactionId), catalogue.get(name), { ...request, query: request.query ?? {} }),
    count: (name, query = {}) => count(committed, catalogue.get(name), query),
    aggregate: (name, stages) =>
      aggregate(committed, { collection: catalogue.get(name), stages }, catalogue.get),
    modify: async (name, request) => {
      const collection = catalogue.get(name);
      const modification = { merge: true, multi: false, upsert: false, ...request };
      return write(engine, request.transactionId, (view) => planModify(view, collection, modification));
    },
    findAndModify: async (name, request) => {
      const collection = catalogue.get(name);
      return write(engine, request.transactionId, (view) => planFindAndModify(view, collection, request));
    },
    remove: async (name, request) => {
      const collection = catalogue.get(name);
      const removal = { multi: false, ...request };
      return write(engine, request.transactionId, (view) => planRemove(view, collection, removal));
    },
    unindexed: (name, query) => {
      const collection = catalogue.get(name);
      return isIndexed(collection, query) ? 0 : count(committed, collection, {});
    },
    begin: transactions.begin,
    commit: async (id) => writer.enqueue(commitJob(transactions.close(id), catalogue, transactions)),
    abort: (id) => {
      const transaction = transactions.list().find((open) => open.id === id);
      if (transaction === undefined) throw transactionGone();
      transactions.end(transaction);
    },
    ensureCollection: (name, spec) => catalogue.ensure(name, spec),
    collections: () => inspectCollections(committed, catalogue),
    openTransactions: () => inspectTransactions(transactions),
    clear: () => {
      for (const transaction of transactions.list()) transactions.end(transaction);
      writer.flush();
      catalogue.clear();
    },
    close: engine.close,
  };
}
