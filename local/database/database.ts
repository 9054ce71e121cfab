import type { SortSpec } from './order';
import type { CollectionSpec, IndexSpec, Schema } from './schema';
import type { Doc } from './values';

/** How to open a database. */
export interface DatabaseOptions {
  /** Path of the SQLite file; made when missing. */
  readonly file: string;
  readonly schema: Schema;
  /** Whether a write is on disk before it is acknowledged; default true. */
  readonly durable?: boolean;
  /** Milliseconds a transaction may live; default 30 000. */
  readonly transactionLifeMs?: number;
  /** Milliseconds a plain write waits for a document a transaction holds; default 10 000. */
  readonly lockWaitMs?: number;
}

/** What to read. Without a limit everything comes. */
export interface FindRequest {
  readonly query?: Doc;
  readonly order?: SortSpec;
  readonly offset?: number;
  readonly limit?: number;
  readonly projection?: Doc;
  readonly transactionId?: string;
}

/** What to change. */
export interface ModifyRequest {
  readonly query: Doc;
  /** Update operators, or with `merge: false` the whole new document. */
  readonly change: Doc;
  /** Default true. */
  readonly merge?: boolean;
  /** Every match, all or none of them; default only the first. */
  readonly multi?: boolean;
  /** Insert when nothing matches; default false. */
  readonly upsert?: boolean;
  readonly transactionId?: string;
}

/** A collection as an inspector shows it. */
export interface CollectionInfo {
  readonly name: string;
  readonly count: number;
  readonly indexes: readonly IndexSpec[];
}

/** An open transaction as an inspector shows it. */
export interface TransactionInfo {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Documents it holds, as `collection/id`. */
  readonly documents: readonly string[];
}

/** A document database with the semantics of CloudBase. Errors are `DatabaseFailure`s with production's texts. */
export interface Database {
  /** Inserts all or none and answers the ids. */
  readonly insert: (
    collection: string,
    docs: readonly Doc[],
    transactionId?: string,
  ) => Promise<readonly string[]>;
  readonly find: (collection: string, request?: FindRequest) => readonly Doc[];
  readonly count: (collection: string, query?: Doc) => number;
  readonly aggregate: (collection: string, stages: readonly Doc[]) => readonly Doc[];
  /** `updated` counts the documents that are different afterwards. */
  readonly modify: (
    collection: string,
    request: ModifyRequest,
  ) => Promise<{ readonly updated: number; readonly upsertId: string | null }>;
  /** Changes the first match and answers it as it is afterwards. */
  readonly findAndModify: (
    collection: string,
    request: { readonly query: Doc; readonly change: Doc; readonly transactionId?: string },
  ) => Promise<{ readonly updated: number; readonly doc: Doc | null }>;
  /** Answers how many went; only the first match goes unless `multi`. */
  readonly remove: (
    collection: string,
    request: { readonly query: Doc; readonly multi?: boolean; readonly transactionId?: string },
  ) => Promise<number>;
  /** How many documents a query makes the database look through because no index finds them; 0 where one does. */
  readonly unindexed: (collection: string, query: Doc) => number;
  /** Begins a transaction on a snapshot of now and answers its id. */
  readonly begin: () => string;
  readonly commit: (transactionId: string) => Promise<void>;
  readonly abort: (transactionId: string) => void;
  /** Makes a collection unless it exists. */
  readonly ensureCollection: (name: string, spec?: CollectionSpec) => void;
  readonly collections: () => readonly CollectionInfo[];
  readonly openTransactions: () => readonly TransactionInfo[];
  /** Ends every transaction and removes every document; collections and indexes stay. */
  readonly clear: () => void;
  /** Writes what is queued, refuses what waits for a transaction, and closes the file. */
  readonly close: () => void;
}
