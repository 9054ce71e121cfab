import { type Instant, instant, MINUTE } from './instant';

/** Wrong guesses allowed from one source in one stretch of time; misreading a paper takes two or three. */
export const MOST_WRONG_GUESSES = 10;
/** Length of a stretch. Against fifty random bits ten guesses in ten minutes are nothing. */
const STRETCH_MS = 10 * MINUTE;

/** Number of the stretch a moment falls in. */
export const stretchAt = (at: Instant): number => Math.floor(at / STRETCH_MS);

/** When the next stretch begins and guesses are counted anew. */
export const stretchEndsAt = (at: Instant): Instant => instant((stretchAt(at) + 1) * STRETCH_MS);
