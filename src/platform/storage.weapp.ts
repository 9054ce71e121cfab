import Taro from '@tarojs/taro';

/** What is kept under a key, or `undefined` when nothing readable is. The caller vouches for the type. */
export function readStored<TValue = unknown>(key: string): TValue | undefined {
  try {
    const text = Taro.getStorageSync(key);
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as TValue) : undefined;
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
export function forgetStored(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // It was not there.
  }
}

/** Every key in use. */
export function storedKeys(): readonly string[] {
  try {
    return Taro.getStorageInfoSync().keys;
  } catch {
    return [];
  }
}

/** The room in use and in all, in KiB; the limit of a browser is an estimate. */
export function storedRoom(): { readonly usedKib: number; readonly limitKib: number } {
  const { currentSize, limitSize } = Taro.getStorageInfoSync();
  return { usedKib: currentSize, limitKib: limitSize };
}
