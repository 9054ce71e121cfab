import { transactionConflict } from '../database/failure';
import { WireFailure } from './wire-failure';

/** Trouble on the wire: of each request, with probability `rate`, one of `kinds`, drawn from `seed`. */
export interface Chaos {
  readonly seed: number;
  readonly rate: number;
  readonly kinds: readonly ('busy' | 'delay' | 'conflict' | 'drop-answer')[];
}

/** What happens to one request. */
export type Trouble = Chaos['kinds'][number] | undefined;

/** The longest delay, in milliseconds. */
const LONGEST_DELAY = 40;

/** mulberry32: a small generator with one word of state; the same seed gives the same troubles. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws trouble for request after request; begins anew whenever another chaos is switched on. */
export function createTroubleMaker(current: () => Chaos | undefined): () => Trouble {
  let drawn: { readonly chaos: Chaos; readonly next: () => number } | undefined;
  return () => {
    const chaos = current();
    if (chaos === undefined) {
      drawn = undefined;
      return undefined;
    }
    if (drawn?.chaos !== chaos) drawn = { chaos, next: generator(chaos.seed) };
    const { next } = drawn;
    if (next() >= chaos.rate) return undefined;
    return chaos.kinds[Math.floor(next() * chaos.kinds.length)];
  };
}

const BUSY = ['EXCEED_REQUEST_LIMIT', 'EXCEED_CONCURRENT_REQUEST_LIMIT'] as const;

const WRITES = new Set(['database.insertDocument', 'database.modifyDocument', 'database.removeDocument']);

/**
 * Makes the trouble that comes before a request is carried out; a lost answer comes after it.
 * A conflict needs a write inside a transaction, and the server ends that transaction.
 */
export async function troubleBefore(
  trouble: Trouble,
  request: { readonly action: string; readonly transactionId?: string | undefined },
  abort: (transactionId: string) => void,
): Promise<void> {
  if (trouble === 'busy') {
    throw new WireFailure(BUSY[Math.floor(Math.random() * 2)] ?? BUSY[0], 'the machine is made to be busy');
  }
  if (trouble === 'delay') {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_DELAY));
  }
  if (trouble === 'conflict' && WRITES.has(request.action) && request.transactionId !== undefined) {
    abort(request.transactionId);
    throw transactionConflict();
  }
}
