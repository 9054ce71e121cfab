import { setTimeout as later } from 'node:timers/promises';

/** Counts what is under way in the service layer, so that a test can wait until nothing is. */
export interface ActivityMeter {
  /** Counts a piece of work from now until `end`. */
  begin(what: string): { end(): void };
  /** Waits until nothing has been under way for a few turns of the event loop. */
  quiet(): Promise<void>;
}

const QUIET_TURNS = 3;
const PATIENCE_MS = 20_000;

/** Makes a meter that stands at zero. */
export function createActivityMeter(): ActivityMeter {
  const running = new Map<symbol, string>();
  let begun = 0;
  return {
    begin: (what) => {
      const key = Symbol(what);
      running.set(key, what);
      begun += 1;
      return { end: () => void running.delete(key) };
    },
    quiet: async () => {
      const deadline = performance.now() + PATIENCE_MS;
      for (let turns = 0, seen = -1; turns < QUIET_TURNS; ) {
        await later(1);
        turns = running.size === 0 && begun === seen ? turns + 1 : 0;
        seen = begun;
        if (performance.now() > deadline)
          throw new Error(
            `Still under way: ${[...running.values()].join(', ') || 'one thing after another'}`,
          );
      }
    },
  };
}
