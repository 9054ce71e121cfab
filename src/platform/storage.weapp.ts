import Taro from '@tarojs/taro';

/** What is kept under a key, or `undefined` when nothing (readable) is. */
export function readStored(key: string): unknown {
  try {
    const text: unknown = Taro.getStorageSync(key);
    return typeof text === 'string' && text !== '' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a JSON value on this device; `false` when there is no room (WeChat: 1 MB a key, 10 MB in all). */
export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a key. */
export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // It was not there.
  }
}

/** The keys in use and the room, in KiB. */
export function storedRoom(): { readonly keys: readonly string[]; readonly usedKib: number; readonly limitKib: number } {
  const { keys, currentSize, limitSize } = Taro.getStorageInfoSync();
  return { keys, usedKib: currentSize, limitKib: limitSize };
}
