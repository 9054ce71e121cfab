import { Failure } from '#core/shared/failure';

const MOST_TIMES = 10;

/** Does something that may be asked to come again later, as a client does: until it is done, at most ten times. */
export async function persistently<TValue>(attempt: () => Promise<TValue>): Promise<TValue> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (cause) {
      if (!(cause instanceof Failure) || cause.code !== 'UNAVAILABLE' || tried === MOST_TIMES) {
        throw cause;
      }
    }
  }
}
