import type { Catalogue } from './catalogue';
import type { Collection } from './collection';
import type { Connection } from './connection';
import type { Job } from './group-commit';
import { deleteRow, insertRow } from './rows';
import type { Transaction, Transactions } from './transactions';
import type { Doc } from './values';

/**
 * Writes what a transaction did to one collection.
 *
 * All old rows go before any new one comes, so that two documents may swap a unique key.
 */
function writeAll(
  connection: Connection,
  collection: Collection,
  written: ReadonlyMap<string, Doc | null>,
): void {
  const places = new Map<string, number | undefined>();
  for (const id of written.keys()) places.set(id, deleteRow(connection, collection, id));
  for (const [id, doc] of written) {
    if (doc === null) continue;
    const seq = places.get(id);
    insertRow(connection, collection, seq === undefined ? { doc } : { seq, doc });
  }
}

/** The commit of a transaction, to share a group's; its claims are free once the group is on disk. */
export function commitJob(
  transaction: Transaction,
  catalogue: Catalogue,
  transactions: Transactions,
): Job<void> {
  return {
    run: () => {
      for (const [name, written] of transaction.overlay) {
        writeAll(catalogue.connection, catalogue.get(name), written);
      }
      return { kind: 'done', claims: [...transaction.claimed], answer: undefined };
    },
    settled: () => transactions.end(transaction),
  };
}
