import { Failure } from '#core/shared/failure';
import { pause } from '../pause';

/**
 * What went wrong with one request to the database, or to the storage.
 *
 * `busy` and `conflict` were surely not carried out; `lost` may have been, its answer never came;
 * `duplicate` hit a unique index; `wrong` will fail for ever, which is a bug of ours.
 */
export type Trouble = 'busy' | 'conflict' | 'lost' | 'duplicate' | 'wrong';

interface SdkError {
  readonly code?: unknown;
  readonly errCode?: unknown;
  readonly errMsg?: unknown;
  readonly message?: unknown;
}

const BUSY = new Set<unknown>([-501003, -501004]);
/** Also the SDK's catch-all for what it has no number for: broken connections, time-outs, conflicts. */
const UNCLEAR = new Set<unknown>([-501001, -501002]);
/**
 * A document or an answer above the platform's limits. The SDK has no number for EXCEED_MAX_RESPONSE_SIZE and passes on
 * only the text that came with it, so every wording in use is known here.
 */
const TOO_LARGE =
  /EXCEED_MAX_|Payload Too Large|(response|result|payload|body) size (is )?exceed|exceeds? max size/i;

/** The text of an error, whichever of the SDK's two shapes it has. */
export const textOf = (cause: unknown): string => {
  const { errMsg, message } = (cause ?? {}) as SdkError;
  return String(errMsg ?? message ?? cause);
};

/** Whether an answer, or what was sent, is above the platform's limits. */
export const isTooLarge = (cause: unknown): boolean =>
  TOO_LARGE.test(`${((cause ?? {}) as SdkError).code} ${textOf(cause)}`);

/** Sorts an SDK error by what may be done about it. */
export function troubleOf(cause: unknown): Trouble {
  const { code, errCode } = (cause ?? {}) as SdkError;
  const text = textOf(cause);
  if (code === 'DATABASE_TRANSACTION_CONFLICT' || text.includes('TransactionConflict')) {
    return 'conflict';
  }
  if (text.includes('E11000')) {
    return 'duplicate';
  }
  if (isTooLarge(cause)) {
    // It stays too large however often it is sent.
    return 'wrong';
  }
  // The storage has no numbers of its own for it.
  if (BUSY.has(errCode) || /EXCEED_(CONCURRENT_)?REQUEST_LIMIT/.test(`${code} ${text}`)) {
    return 'busy';
  }
  const isNetwork = typeof code === 'string' && /^E[A-Z]+$/.test(code);
  return UNCLEAR.has(errCode) || isNetwork ? 'lost' : 'wrong';
}

/** Name of the unique index that a duplicate hit, as the server's text tells it. */
export const indexOf = (cause: unknown): string => /index: (\S+)/.exec(textOf(cause))?.[1] ?? 'unknown';

const TRIES = 9;
const longestWait = (attempt: number): number => Math.min(600, 15 * 2 ** attempt);

/**
 * Tries again, with jitter, while the trouble is one of those given; the rest is thrown as it came.
 * When patience ends the call fails as UNAVAILABLE, which a client may repeat.
 */
export async function patiently<TValue>(
  attempt: (isRepeat: boolean) => Promise<TValue>,
  bearable: readonly Trouble[],
): Promise<TValue> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt(tried > 1);
    } catch (cause) {
      if (!bearable.includes(troubleOf(cause))) {
        throw cause;
      }
      if (tried >= TRIES) {
        throw new Failure('UNAVAILABLE', textOf(cause));
      }
      await pause(Math.random() * longestWait(tried));
    }
  }
}
