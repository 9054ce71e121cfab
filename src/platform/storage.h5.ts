/** What is kept under a key, or `undefined` when nothing (readable) is. */
export function readStored(key: string): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    // Storage is switched off, or another version wrote something unreadable.
    return undefined;
  }
}

/** Keeps a JSON value on this device; `false` when there is no room or storage is switched off. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a key. */
export function removeStored(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is switched off: nothing was kept.
  }
}

/** The keys in use and an estimate of the room, in KiB. */
export function storedRoom(): { readonly keys: readonly string[]; readonly usedKib: number; readonly limitKib: number } {
  const keys = Object.keys(localStorage);
  const used = keys.reduce((sum, key) => sum + key.length + (localStorage.getItem(key)?.length ?? 0), 0);
  return { keys, usedKib: Math.ceil((used * 2) / 1024), limitKib: 5 * 1024 };
}
