import { randomUUID } from 'node:crypto';
import type { Claims } from './claims';
import { type Connection, openConnection } from './connection';
import { transactionGone } from './failure';
import type { View } from './scan';
import type { Doc } from './values';

/** An open transaction: a snapshot of the file, and what it wrote on top. */
export interface Transaction extends View {
  readonly id: string;
  readonly startedAt: number;
  /** The last commit it can see. */
  readonly snapshot: number;
  readonly overlay: Map<string, Map<string, Doc | null>>;
  readonly claimed: Set<string>;
  readonly expiry: NodeJS.Timeout;
}

/** The open transactions of a database. */
export interface Transactions {
  readonly begin: () => string;
  /** The open transaction with an id; throws when it is over. */
  readonly get: (id: string) => Transaction;
  /** Takes a transaction out of the open ones, to be committed. It keeps its claims until `end`. */
  readonly close: (id: string) => Transaction;
  /** Gives back the snapshot and the claims. */
  readonly end: (transaction: Transaction) => void;
  readonly list: () => readonly Transaction[];
  readonly dispose: () => void;
}

interface Settings {
  readonly file: string;
  readonly lifeMs: number;
  readonly claims: Claims;
  readonly released: (owner: string) => void;
}

const SPARE_CONNECTIONS = 8;

/** A connection on which a transaction began; SQLite takes the snapshot at the first read, not at BEGIN. */
function withSnapshot(connection: Connection): Connection {
  connection.exec('BEGIN');
  connection.all('SELECT count(*) FROM catalogue');
  return connection;
}

/** Keeps transactions, each on a connection of its own, and ends those that live too long. */
export function createTransactions({ file, lifeMs, claims, released }: Settings): Transactions {
  const open = new Map<string, Transaction>();
  let ending = 0;
  const spare: Connection[] = [];

  const end = (transaction: Transaction): void => {
    clearTimeout(transaction.expiry);
    if (!open.delete(transaction.id)) ending -= 1;
    transaction.connection.exec('COMMIT');
    if (spare.length < SPARE_CONNECTIONS) spare.push(transaction.connection);
    else transaction.connection.close();
    claims.release(transaction.claimed);
    if (open.size === 0 && ending === 0) claims.forget();
    released(transaction.id);
  };

  const get = (id: string): Transaction => {
    const transaction = open.get(id);
    if (transaction === undefined) throw transactionGone();
    return transaction;
  };

  return {
    begin: () => {
      const connection = withSnapshot(spare.pop() ?? openConnection(file, false));
      const id = randomUUID();
      const expiry = setTimeout(() => {
        const late = open.get(id);
        if (late !== undefined) end(late);
      }, lifeMs);
      expiry.unref();
      const empty = { overlay: new Map(), claimed: new Set<string>() };
      open.set(id, { id, connection, snapshot: claims.now(), expiry, startedAt: Date.now(), ...empty });
      return id;
    },
    get,
    close: (id) => {
      const transaction = get(id);
      clearTimeout(transaction.expiry);
      open.delete(id);
      ending += 1;
      return transaction;
    },
    end,
    list: () => [...open.values()],
    dispose: () => {
      for (const transaction of [...open.values()]) end(transaction);
      for (const connection of spare.splice(0)) connection.close();
    },
  };
}
