import type { Instant } from '#core/shared/instant';
import { freshId } from '#kernel/random';
import { keyedHash } from '#kernel/secrets';
import { giveGuessBack, takeGuess } from '#stores/wrong-guesses';

/** Who tries to take a number, and when. */
export interface PhoneGuess {
  readonly openid: string;
  readonly now: Instant;
}

/**
 * Taking a phone number also tells whether it is somebody’s, so that one identity may hear that it is (`taken`) only so
 * often in one stretch of time. The guess is written down first and taken back unless the number was another’s, as when
 * certificates are verified (docs/decisions/0028).
 */
export async function amongFewGuesses<TReply extends { readonly kind: string }>(
  { openid, now }: PhoneGuess,
  taken: TReply['kind'],
  take: () => Promise<TReply>,
): Promise<TReply | { readonly kind: 'phone-limited' }> {
  const guess = { id: freshId(), source: keyedHash(openid, 'phone-guess'), at: now };
  if (!(await takeGuess(guess))) {
    return { kind: 'phone-limited' };
  }
  let isWrong = false;
  try {
    const reply = await take();
    isWrong = reply.kind === taken;
    return reply;
  } finally {
    await (isWrong ? undefined : giveGuessBack(guess));
  }
}
