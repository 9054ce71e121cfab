import type { ActivityMeter } from './activity-meter';

/** A timer longer than this is a clock on the screen or a retry, not work that a person waits for. */
const SHORT_MS = 350;

/** A long timer, the moment at which it rings, and what it does then. */
interface LongTimer {
  readonly timer: NodeJS.Timeout;
  readonly at: number;
  ring(): void;
}

/**
 * The timers of the service layer; short ones count as work under way, long ones ring early when time is let pass. Once
 * stopped, nothing rings: what an answer that came too late would set off has no page any more.
 */
export function serviceTimers(meter: ActivityMeter) {
  const counted = new Map<unknown, { end(): void }>();
  const long = new Map<unknown, LongTimer>();
  const forget = (timer: unknown) => {
    counted.get(timer)?.end();
    counted.delete(timer);
    long.delete(timer);
  };
  const intervals = new Set<NodeJS.Timeout>();
  let passedMs = 0;
  let isStopped = false;
  const time = () => performance.now() + passedMs;
  const functions = {
    setTimeout: (run: (...words: unknown[]) => void, wait = 0, ...words: unknown[]) => {
      const ring = () => {
        try {
          if (!isStopped) run(...words);
        } finally {
          forget(timer);
        }
      };
      const timer: NodeJS.Timeout = setTimeout(ring, wait);
      if (wait <= SHORT_MS) counted.set(timer, meter.begin(`a timer of ${wait} ms`));
      else long.set(timer, { timer, at: time() + wait, ring });
      return timer;
    },
    clearTimeout: (timer: NodeJS.Timeout | undefined) => {
      clearTimeout(timer);
      forget(timer);
    },
    setInterval: (run: () => void, wait: number) => {
      const timer = setInterval(() => {
        if (!isStopped) run();
      }, wait);
      intervals.add(timer);
      return timer;
    },
    clearInterval: (timer: NodeJS.Timeout | undefined) => clearInterval(timer),
  };
  return {
    functions,
    /** Lets so much time pass at once: of the long timers that wait, those that ring within it ring, earliest first. */
    pass: (ms: number) => {
      passedMs += ms;
      const due = [...long.values()].filter(({ at }) => at <= time()).sort((one, other) => one.at - other.at);
      for (const { timer, ring } of due) {
        clearTimeout(timer);
        if (long.has(timer)) ring();
      }
    },
    /** Ends every timer that still runs. */
    stop: () => {
      isStopped = true;
      const timeouts = [...counted.keys(), ...long.keys()] as readonly NodeJS.Timeout[];
      for (const timer of [...intervals, ...timeouts]) clearTimeout(timer);
    },
  };
}
