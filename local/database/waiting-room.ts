import { refused } from './failure';

/** Somebody who waits for the owner of a claim, and can be told that it took too long. */
export interface Waiter {
  readonly fail: (error: unknown) => void;
}

/** Those who wait for transactions to end. A waiter's time runs from its first wait on. */
export interface WaitingRoom<W extends Waiter> {
  readonly add: (waiter: W, owner: string) => void;
  readonly has: (waiter: W) => boolean;
  /** Lets out all who wait for an owner. */
  readonly leave: (owner: string) => readonly W[];
  /** Stops the clock of one who is done. */
  readonly forget: (waiter: W) => void;
  /** Refuses all who are still here. */
  readonly close: () => void;
}

/** Opens a waiting room in which nobody waits longer than so many milliseconds. */
export function openWaitingRoom<W extends Waiter>(limitMs: number): WaitingRoom<W> {
  const waiting = new Map<W, string>();
  const clocks = new Map<W, NodeJS.Timeout>();

  const forget = (waiter: W): void => {
    clearTimeout(clocks.get(waiter));
    clocks.delete(waiter);
  };

  const expire = (waiter: W): void => {
    clocks.delete(waiter);
    // One that is running just now is no longer waiting, and finishes.
    if (waiting.delete(waiter)) waiter.fail(refused('lock wait timeout: a transaction holds the document'));
  };

  return {
    add: (waiter, owner) => {
      waiting.set(waiter, owner);
      if (!clocks.has(waiter)) clocks.set(waiter, setTimeout(expire, limitMs, waiter));
    },
    has: (waiter) => waiting.has(waiter),
    leave: (owner) => {
      const free = [...waiting].filter(([, by]) => by === owner).map(([waiter]) => waiter);
      for (const waiter of free) waiting.delete(waiter);
      return free;
    },
    forget,
    close: () => {
      for (const waiter of [...waiting.keys()]) {
        waiting.delete(waiter);
        forget(waiter);
        waiter.fail(refused('the database is closing'));
      }
    },
  };
}
