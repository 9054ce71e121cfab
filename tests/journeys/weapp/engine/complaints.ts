import * as glassEasel from 'glass-easel';

/** What went wrong without stopping the mini-program. A sound build leaves it empty. */
export interface Complaints {
  readonly all: readonly string[];
  add(what: string): void;
  /** Forgets what has been collected; answers it. */
  take(): readonly string[];
  /** The `console` of the service layer. */
  readonly console: Readonly<
    Record<'log' | 'info' | 'debug' | 'warn' | 'error', (...words: unknown[]) => void>
  >;
  /** Stops listening to the engine. */
  stop(): void;
}

/** Before a page's first setData its list is not there yet; WeChat itself says nothing of it. */
const HARMLESS = /for-list data is neither Array nor Object/i;

/** Collects warnings and errors of the engine and of the mini-program's own console. */
export function collectComplaints(): Complaints {
  let all: string[] = [];
  const add = (what: string) => void all.push(what);
  const onWarning = (message: string) => {
    if (!HARMLESS.test(message)) add(`engine warning: ${message}`);
    return false;
  };
  const onError = (error: unknown, method?: string) => {
    add(`engine error in ${method ?? 'the engine'}: ${worded(error)}`);
    return false;
  };
  glassEasel.addGlobalWarningListener(onWarning);
  glassEasel.addGlobalErrorListener(onError);
  glassEasel.globalOptions.throwGlobalError = false;
  const silent = () => {};
  const loud =
    (level: string) =>
    (...words: unknown[]) =>
      add(`console.${level}: ${words.map(worded).join(' ')}`);
  return {
    get all() {
      return all;
    },
    add,
    take: () => {
      const taken = all;
      all = [];
      return taken;
    },
    console: { log: silent, info: silent, debug: silent, warn: loud('warn'), error: loud('error') },
    stop: () => {
      glassEasel.removeGlobalWarningListener(onWarning);
      glassEasel.removeGlobalErrorListener(onError);
    },
  };
}

function worded(word: unknown): string {
  if (typeof word === 'string') return word;
  // Errors come from the other world, so instanceof does not know them.
  const stack = (word as { stack?: unknown } | null)?.stack;
  return typeof stack === 'string' ? stack : (JSON.stringify(word) ?? String(word));
}
