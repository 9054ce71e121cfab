/** How one attempt to reach the server went. */
export interface Attempt {
  readonly isGood: boolean;
  readonly tookMs: number;
}

/** Whether this phone counts on the network, from the last attempts alone. Nobody is ever asked to choose. */
export interface Connection {
  readonly mode: 'online' | 'offline';
  /** The last attempts since the mode changed, newest last. */
  readonly attempts: readonly Attempt[];
  /** Attempts in a row that went badly while offline: the pauses between them grow. */
  readonly misses: number;
}

export const FIRST_CONNECTION: Connection = { mode: 'online', attempts: [], misses: 0 };

/** The phone itself says that there is no network: nothing need fail first. */
export const NO_NETWORK: Connection = { mode: 'offline', attempts: [], misses: 0 };

const REMEMBERED = 5;
/** Failures or slow answers that take the phone offline, and quick ones in a row that bring it back. */
const ENOUGH = 2;
/** Slower than this on average, in milliseconds, and the queue at the gate would wait for the network. */
export const SLOW_MS = 4000;

const isQuick = ({ isGood, tookMs }: Attempt): boolean => isGood && tookMs <= SLOW_MS;

const averageMs = (attempts: readonly Attempt[]): number =>
  attempts.reduce((sum, { tookMs }) => sum + tookMs, 0) / attempts.length;

/** Two failures among the last five, or two and more answers that are slow on average. */
function isBad(attempts: readonly Attempt[]): boolean {
  const answered = attempts.filter(({ isGood }) => isGood);
  const isSlow = answered.length >= ENOUGH && averageMs(answered) > SLOW_MS;
  return isSlow || attempts.length - answered.length >= ENOUGH;
}

/** What the phone makes of one more attempt. */
export function afterAttempt(before: Connection, attempt: Attempt): Connection {
  const attempts = [...before.attempts, attempt].slice(-REMEMBERED);
  if (before.mode === 'online') {
    return isBad(attempts) ? NO_NETWORK : { mode: 'online', attempts, misses: 0 };
  }
  const latest = attempts.slice(-ENOUGH);
  if (latest.length === ENOUGH && latest.every(isQuick)) {
    return FIRST_CONNECTION;
  }
  return { mode: 'offline', attempts, misses: isQuick(attempt) ? 0 : before.misses + 1 };
}

/** Offline, and the last attempt went well: one more and the phone counts on the network again. */
export function isReturning({ mode, attempts }: Connection): boolean {
  const last = attempts[attempts.length - 1];
  return mode === 'offline' && last !== undefined && isQuick(last);
}

/** How often an open gate looks for what other phones did while the network is good, in milliseconds. */
const EVERY_MS = 20_000;
const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 120_000;
/** After a good attempt the second one, which brings the phone back online, need not wait. */
const HOPEFUL_PAUSE_MS = 2000;

/**
 * How long to wait until the next attempt, in milliseconds: offline twice as long after each miss, up to two minutes.
 */
export function pauseMs(connection: Connection): number {
  const { mode, misses } = connection;
  if (mode === 'online') {
    return EVERY_MS;
  }
  if (isReturning(connection)) {
    return HOPEFUL_PAUSE_MS;
  }
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(misses, 10));
}

/** A whole roster is not asked for again before ten times as long as it took, in milliseconds. */
export const rosterPauseMs = (tookMs: number): number =>
  Math.min(5 * 60_000, Math.max(EVERY_MS, tookMs * 10));
