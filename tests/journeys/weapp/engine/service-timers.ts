import type { ActivityMeter } from './activity-meter';

/** A timer longer than this is a clock on the screen or a retry, not work that a person waits for. */
const SHORT_MS = 350;

/** The timers of the service layer; short ones count as work under way. */
export function serviceTimers(meter: ActivityMeter) {
  const counted = new Map<unknown, { end(): void }>();
  const forget = (timer: unknown) => {
    counted.get(timer)?.end();
    counted.delete(timer);
  };
  const intervals = new Set<NodeJS.Timeout>();
  const functions = {
    setTimeout: (run: (...words: unknown[]) => void, wait = 0, ...words: unknown[]) => {
      const timer: NodeJS.Timeout = setTimeout(() => {
        try {
          run(...words);
        } finally {
          forget(timer);
        }
      }, wait);
      if (wait <= SHORT_MS) counted.set(timer, meter.begin(`a timer of ${wait} ms`));
      else intervals.add(timer);
      return timer;
    },
    clearTimeout: (timer: NodeJS.Timeout | undefined) => {
      clearTimeout(timer);
      forget(timer);
    },
    setInterval: (run: () => void, wait: number) => {
      const timer = setInterval(run, wait);
      intervals.add(timer);
      return timer;
    },
    clearInterval: (timer: NodeJS.Timeout | undefined) => clearInterval(timer),
  };
  return {
    functions,
    /** Ends every timer that still runs. */
    stop: () => {
      for (const timer of [...intervals, ...(counted.keys() as Iterable<NodeJS.Timeout>)])
        clearTimeout(timer);
    },
  };
}
