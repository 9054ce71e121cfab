const BASE = 'vault';
const SHELF = 'keys';
/** The name of the key on its shelf. */
export const KEY = 'device';

/** The key as long as the page is open. */
export const heldKey: { key?: Promise<CryptoKey> } = {};

/** What IndexedDB answers. */
export const done = <TValue>(asked: IDBRequest<TValue>): Promise<TValue> =>
  new Promise((resolve, fail) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => fail(asked.error ?? new Error('IndexedDB refused'));
  });

/** Where the key lies, open for reading and writing. */
export async function shelf(): Promise<IDBObjectStore> {
  const opening = indexedDB.open(BASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(SHELF);
  return (await done(opening)).transaction(SHELF, 'readwrite').objectStore(SHELF);
}

/** Throws the vault's key away: whatever it sealed can never be read again. Apart from the vault, which is large. */
export async function forgetVaultKey(): Promise<void> {
  delete heldKey.key;
  if (typeof indexedDB !== 'undefined') {
    await shelf()
      .then((keys) => done(keys.delete(KEY)))
      .catch(() => undefined);
  }
}
