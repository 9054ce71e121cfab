import type { Behaviour } from './asynchronous';
import type { Phone } from './phone';

const KEY_BYTES = 1024 * 1024;
const LIMIT_KIB = 10 * 1024;

const usedKib = ({ storage }: Phone): number =>
  Math.ceil([...storage].reduce((sum, [key, text]) => sum + key.length + Buffer.byteLength(text), 0) / 1024);

function put(phone: Phone, key: string, value: unknown): void {
  const text = JSON.stringify(value) ?? 'null';
  if (Buffer.byteLength(text) > KEY_BYTES) throw new Error('entry size limit reached');
  phone.storage.set(key, text);
}

/** Storage that answers at once. */
export const storageNow = (phone: Phone): Readonly<Record<string, unknown>> => ({
  setStorageSync: (key: string, value: unknown) => put(phone, key, value),
  getStorageSync: (key: string) => JSON.parse(phone.storage.get(key) ?? '""') as unknown,
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  clearStorageSync: () => phone.storage.clear(),
  getStorageInfoSync: () => ({
    keys: [...phone.storage.keys()],
    currentSize: usedKib(phone),
    limitSize: LIMIT_KIB,
  }),
});

/** Storage that answers later. */
export const storageLater = (phone: Phone): Readonly<Record<string, Behaviour>> => ({
  setStorage: ({ key, data }) => put(phone, String(key), data),
  getStorage: ({ key }) => {
    const text = phone.storage.get(String(key));
    if (text === undefined) throw new Error('data not found');
    return { data: JSON.parse(text) as unknown };
  },
  removeStorage: ({ key }) => void phone.storage.delete(String(key)),
});
