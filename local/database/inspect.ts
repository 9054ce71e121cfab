import type { Catalogue } from './catalogue';
import type { CollectionInfo, TransactionInfo } from './database';
import { count } from './read';
import type { View } from './scan';
import type { Transactions } from './transactions';

/** Every collection with its size, for a person to look at. */
export function inspectCollections(view: View, catalogue: Catalogue): readonly CollectionInfo[] {
  return catalogue
    .list()
    .map((collection) => ({
      name: collection.name,
      count: count(view, collection, {}),
      indexes: collection.spec.indexes ?? [],
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every open transaction with the documents it holds. */
export function inspectTransactions(transactions: Transactions): readonly TransactionInfo[] {
  return transactions.list().map(({ id, startedAt, overlay }) => ({
    id,
    startedAt,
    documents: [...overlay].flatMap(([name, written]) =>
      [...written.keys()].map((docId) => `${name}/${docId}`),
    ),
  }));
}
