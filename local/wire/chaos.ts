import { transactionConflict } from '../database/failure';
import { WireFailure } from './wire-failure';

/** Trouble on the wire: of each request, with probability `rate`, one of `kinds`, drawn from `seed`. */
export interface Chaos {
  readonly seed: number;
  readonly rate: number;
  readonly kinds: readonly ('busy' | 'delay' | 'conflict' | 'drop-answer')[];
}

/** What happens to one request, and a number from 0 to 1 that says how much. */
export interface Trouble {
  readonly kind: Chaos['kinds'][number];
  readonly amount: number;
}

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

/** Draws trouble for request after request; begins anew whenever a different chaos is switched on. */
export function createTroubleMaker(current: () => Chaos | undefined): () => Trouble | undefined {
  let drawn: { readonly settings: string; readonly next: () => number } | undefined;
  return () => {
    const chaos = current();
    if (chaos === undefined) {
      drawn = undefined;
      return undefined;
    }
    const settings = JSON.stringify(chaos);
    if (drawn?.settings !== settings) drawn = { settings, next: generator(chaos.seed) };
    const { next } = drawn;
    // Three numbers a request, used or not: the n-th request has the same fate whatever came of the others.
    const [chance, choice, amount] = [next(), next(), next()];
    const kind = chaos.kinds[Math.floor(choice * chaos.kinds.length)];
    return chance < chaos.rate && kind !== undefined ? { kind, amount } : undefined;
  };
}

const WRITES: ReadonlySet<string> = new Set([
  'database.insertDocument',
  'database.modifyDocument',
  'database.modifyAndReturnDoc',
  'database.removeDocument',
]);

/**
 * Makes the trouble that comes before a request is carried out; a lost answer comes after it.
 *
 * A conflict needs a write inside a transaction, and the server ends that transaction.
 */
export async function troubleBefore(
  trouble: Trouble | undefined,
  request: { readonly action: string; readonly transactionId?: string },
  abort: (transactionId: string) => void,
): Promise<void> {
  if (trouble?.kind === 'busy') {
    const code = trouble.amount < 0.5 ? 'EXCEED_REQUEST_LIMIT' : 'EXCEED_CONCURRENT_REQUEST_LIMIT';
    throw new WireFailure(code, '[LimitExceeded] the machine is made to be busy');
  }
  if (trouble?.kind === 'delay') {
    await new Promise((resolve) => setTimeout(resolve, trouble.amount * LONGEST_DELAY));
  }
  const { action, transactionId } = request;
  if (trouble?.kind === 'conflict' && WRITES.has(action) && transactionId !== undefined) {
    abort(transactionId);
    throw transactionConflict();
  }
}
