/** The newest entries of a stream, oldest first. */
export interface Ring<Entry> {
  push(entry: Entry): void;
  newest(limit: number, match?: (entry: Entry) => boolean): readonly Entry[];
  clear(): void;
}

/** Keeps the newest `size` entries. */
export function createRing<Entry>(size: number): Ring<Entry> {
  let entries: Entry[] = [];
  return {
    push: (entry) => {
      entries.push(entry);
      if (entries.length > 2 * size) entries = entries.slice(-size);
    },
    newest: (limit, match = () => true) => entries.slice(-size).filter(match).slice(-limit),
    clear: () => {
      entries = [];
    },
  };
}
