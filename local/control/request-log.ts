import type { WireEntry } from '../wire/create-wire';
import { createRing, type Ring } from './ring';

/** The newest requests that functions made of the platform. */
export interface RequestLog {
  readonly all: Ring<WireEntry>;
  /** Those that were short of an index; kept when busier ones have pushed them out of `all`. */
  readonly unindexed: Ring<WireEntry>;
  write(entry: WireEntry): void;
  clear(): void;
}

const KEPT = 2000;
const UNINDEXED_KEPT = 100;

/** Opens an empty log of requests, in memory only. */
export function openRequestLog(): RequestLog {
  const all = createRing<WireEntry>(KEPT);
  const unindexed = createRing<WireEntry>(UNINDEXED_KEPT);
  return {
    all,
    unindexed,
    write: (entry) => {
      all.push(entry);
      if (entry.unindexedRows !== undefined) unindexed.push(entry);
    },
    clear: () => {
      all.clear();
      unindexed.clear();
    },
  };
}
