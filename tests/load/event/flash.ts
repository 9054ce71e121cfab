/** What outlives a phone's battery, as the web page's `localStorage`. */
export interface Flash {
  /** The storage of one life; `beforeChange` is told the key of each change to come and may throw instead. */
  readonly opened: (beforeChange: (key: string) => void) => Storage;
}

/** An empty flash memory. */
export function aFlash(): Flash {
  const kept = new Map<string, string>();
  const opened: Flash['opened'] = (beforeChange) => {
    const doors = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => {
        beforeChange(key);
        kept.set(key, value);
      },
      removeItem: (key: string) => {
        beforeChange(key);
        kept.delete(key);
      },
    };
    return new Proxy(doors, {
      ownKeys: () => [...kept.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }) as unknown as Storage;
  };
  return { opened };
}
