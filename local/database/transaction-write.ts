import type { Claims } from './claims';
import { type ChangedDoc, type Collection, claimsOf, type KeyIndex, uniqueValues } from './collection';
import { encodeStored } from './document-text';
import { duplicateKey, transactionConflict } from './failure';
import { docById, type View } from './scan';
import { keyText, sqlKey } from './sort-key';
import { uniqueExpression } from './tables';
import type { Transaction } from './transactions';
import type { Doc } from './values';
import type { PlannedWrite } from './writes';

function storedHolders(
  view: View,
  collection: Collection,
  key: { index: KeyIndex; values: readonly unknown[] },
) {
  const tests = key.index.fields.map(
    (field) => `${uniqueExpression(collection.columns.get(field) ?? 'id')} = ?`,
  );
  const params = key.values.map((value) => sqlKey(value) ?? Buffer.of(0));
  const rows = view.connection.all(
    `SELECT id FROM "${collection.table}" WHERE ${tests.join(' AND ')}`,
    params,
  );
  return rows.map(({ id }) => String(id));
}

/** Whether another document of the view has the same key in a unique index. */
function isTaken(
  view: View,
  collection: Collection,
  request: { index: KeyIndex; id: string; after: Doc },
): boolean {
  const { index, id, after } = request;
  const values = uniqueValues(index, after);
  const written = view.overlay?.get(collection.name);
  const stored = storedHolders(view, collection, { index, values });
  if (stored.some((other) => other !== id && written?.has(other) !== true)) return true;
  const key = keyText(values);
  return [...(written ?? [])].some(([other, doc]) => {
    return other !== id && doc !== null && keyText(uniqueValues(index, doc)) === key;
  });
}

function checkUnique(view: View, collection: Collection, change: ChangedDoc): void {
  const { id, before, after } = change;
  if (after === null) return;
  if (before === null && docById(view, collection, id) !== null) {
    throw duplicateKey(collection.name, '_id_', { _id: id });
  }
  for (const index of collection.indexes.filter(({ unique }) => unique)) {
    if (!isTaken(view, collection, { index, id, after })) continue;
    const values = uniqueValues(index, after);
    throw duplicateKey(
      collection.name,
      index.name,
      Object.fromEntries(index.fields.map((field, i) => [field, values[i]])),
    );
  }
}

/**
 * Takes the documents of a planned write for a transaction and keeps the new state in its overlay.
 *
 * Throws the conflict at once when another transaction holds one of them or somebody wrote one since the
 * snapshot; the caller ends the transaction then.
 */
export function writeInTransaction<T>(transaction: Transaction, claims: Claims, write: PlannedWrite<T>): T {
  const { collection } = write;
  for (const change of write.changes) {
    const wanted = claimsOf(collection, change);
    if (
      claims.holder(wanted, transaction.id) !== undefined ||
      claims.writtenSince(wanted, transaction.snapshot)
    ) {
      throw transactionConflict();
    }
    claims.take(wanted, transaction.id);
    for (const claim of wanted) transaction.claimed.add(claim);
    checkUnique(transaction, collection, change);
    if (change.after !== null) encodeStored(change.after);
    const written = transaction.overlay.get(collection.name) ?? new Map<string, Doc | null>();
    transaction.overlay.set(collection.name, written.set(change.id, change.after));
  }
  return write.answer;
}
