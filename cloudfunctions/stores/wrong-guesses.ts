import { stretchAt, stretchEndsAt } from '#core/certificate/guessing';
import type { Instant } from '#core/shared/instant';
import { find, get, increment, insertUnique, remove } from '#kernel/database';
import { atMost } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';

/** Wrong guesses of one source in one stretch of time; the source is a keyed hash, nobody’s address. */
interface GuessesDocument extends Stored {
  readonly guesses: number;
  readonly endsAt: Instant;
}

const guesses = collection<GuessesDocument>('wrong-guesses');

const idOf = (source: string, at: Instant): string => `${source}:${stretchAt(at)}`;

/** How often a source has guessed wrong in the stretch of a moment. */
export const wrongGuessesOf = async (source: string, at: Instant): Promise<number> =>
  (await get(guesses, idOf(source, at)))?.guesses ?? 0;

/** Counts one more wrong guess. At least once, which only makes the limit stricter. */
export async function countWrongGuess(source: string, at: Instant): Promise<void> {
  const draft = { _id: idOf(source, at), guesses: 1, endsAt: stretchEndsAt(at) };
  if ((await insertUnique(guesses, draft)).kind === 'exists') {
    await increment(guesses, draft._id, { guesses: 1 });
  }
}

/** Forgets stretches that have ended, some at a time; answers how many. */
export async function forgetEndedGuesses(at: Instant): Promise<number> {
  const ended = await find(guesses, { where: { endsAt: atMost(at) }, limit: 200 });
  for (const { _id } of ended) {
    await remove(guesses, _id);
  }
  return ended.length;
}
