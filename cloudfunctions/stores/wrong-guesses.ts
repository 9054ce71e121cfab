import { MOST_WRONG_GUESSES, stretchAt, stretchEndsAt } from '#core/shared/guessing';
import type { Instant } from '#core/shared/instant';
import { compareAndSet, find, get, insertUnique, remove } from '#kernel/database';
import { atMost } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';
import { pauseBriefly } from '#kernel/database/pause-briefly';

/** Guesses of one source in one stretch of time; the source is a keyed hash, nobody’s address. */
interface GuessesDocument extends Stored {
  /** Those that were wrong and those that are being looked at. */
  readonly taken: readonly string[];
  readonly endsAt: Instant;
}

/** One guess of a source. */
export interface Guess {
  readonly id: string;
  readonly source: string;
  readonly at: Instant;
}

const guesses = collection<GuessesDocument>('wrong-guesses');

const idOf = ({ source, at }: Guess): string => `${source}:${stretchAt(at)}`;

/** How often a guess looks again when all places are taken: those of right guesses become free in a moment. */
const PATIENCE = 5;
/** Makes {@link pauseBriefly} wait as long as it ever does. */
const A_MOMENT = 20;

/**
 * Writes a guess down before it is looked at, so that guesses at once cannot all be the first; `false` when the source
 * has guessed wrong too often.
 */
export async function takeGuess(guess: Guess): Promise<boolean> {
  let waited = 0;
  for (let tried = 0; ; tried += 1) {
    const document = await get(guesses, idOf(guess));
    const standing = document?.taken ?? [];
    if (standing.length < MOST_WRONG_GUESSES) {
      if (await isWritten(guess, document)) {
        return true;
      }
      await pauseBriefly(tried);
    } else if (waited < PATIENCE) {
      waited += 1;
      await pauseBriefly(A_MOMENT);
    } else {
      return false;
    }
  }
}

async function isWritten(guess: Guess, document: GuessesDocument | undefined): Promise<boolean> {
  if (document !== undefined) {
    return (await compareAndSet(guesses, document, { taken: [...document.taken, guess.id] })) !== undefined;
  }
  const draft = { _id: idOf(guess), taken: [guess.id], endsAt: stretchEndsAt(guess.at) };
  return (await insertUnique(guesses, draft)).kind === 'inserted';
}

/** Takes a guess back: it was right. */
export async function giveGuessBack(guess: Guess): Promise<void> {
  for (let tried = 0; ; tried += 1) {
    const document = await get(guesses, idOf(guess));
    const taken = document?.taken.filter((id) => id !== guess.id) ?? [];
    if (document === undefined || (await compareAndSet(guesses, document, { taken })) !== undefined) {
      return;
    }
    await pauseBriefly(tried);
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
