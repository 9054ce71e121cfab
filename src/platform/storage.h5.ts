/** What is kept under a key, or `undefined` when nothing readable is. The caller vouches for the type. */
export function readStored<TValue = unknown>(key: string): TValue | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as TValue);
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
export function forgetStored(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is switched off: nothing was kept.
  }
}

/** Every key in use. */
export function storedKeys(): readonly string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/** The room in use and in all, in KiB; the limit of a browser is an estimate. */
export function storedRoom(): { readonly usedKib: number; readonly limitKib: number } {
  const used = storedKeys().reduce(
    (sum, key) => sum + key.length + (localStorage.getItem(key)?.length ?? 0),
    0,
  );
  return { usedKib: Math.ceil((used * 2) / 1024), limitKib: 5 * 1024 };
}
