import type { Cloud } from '../tests/support/cloud';

const READS = new Set(['database.getDocument', 'database.aggregateDocuments', 'database.calculateDocument']);

/** What some calls asked of the database, and how long they took. */
export interface Cost {
  calls: number;
  reads: number;
  writes: number;
  mostBytes: number;
  ms: number;
  /** The longest of them. */
  mostMs: number;
}

type Entry = Readonly<Record<string, unknown>>;

/** Nothing asked yet. */
export const nothing = (): Cost => ({ calls: 0, reads: 0, writes: 0, mostBytes: 0, ms: 0, mostMs: 0 });

/** Runs calls and adds up what each of them asked of the database. */
export function meterOn(cloud: Cloud) {
  let last: Entry | undefined;
  const isLast = (entry: Entry) => entry['seqId'] === last?.['seqId'] && entry['at'] === last?.['at'];
  const fresh = async (): Promise<readonly Entry[]> => {
    const entries = await cloud.wire();
    const known = entries.map(isLast).lastIndexOf(true);
    last = entries[entries.length - 1];
    return entries.slice(known + 1);
  };
  return async <TValue>(cost: Cost, call: () => Promise<TValue>): Promise<TValue> => {
    await fresh();
    const began = performance.now();
    const value = await call();
    const ms = performance.now() - began;
    const asked = await fresh();
    const reads = asked.filter(({ action }) => READS.has(String(action))).length;
    cost.calls += 1;
    cost.reads += reads;
    cost.writes += asked.length - reads;
    cost.mostBytes = Math.max(cost.mostBytes, JSON.stringify(value).length);
    cost.ms += ms;
    cost.mostMs = Math.max(cost.mostMs, ms);
    return value;
  };
}

/** What counts what calls ask. */
export type Meter = ReturnType<typeof meterOn>;
