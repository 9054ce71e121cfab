import type { CallName, ReplyOf, RequestOf } from '#core/api';
import type { Instant } from '#core/shared/instant';
import { now } from '../platform/clock';
import { forgetStored, readStored, storedKeys, writeStored } from '../platform/storage';

/** A last answer with the moment it was heard. */
export interface Kept<TValue> {
  readonly value: TValue;
  readonly savedAt: Instant;
}

const PREFIX = 'answer:';
const keyOf = (name: CallName, request: unknown): string => `${PREFIX}${name}:${JSON.stringify(request)}`;

/** The last answer to the same question, however old. */
export const keptAnswer = <TName extends CallName>(
  name: TName,
  request: RequestOf<TName>,
): Kept<ReplyOf<TName>> | undefined => readStored<Kept<ReplyOf<TName>>>(keyOf(name, request));

/** Keeps an answer for the next time the screen opens, with or without a network. */
export function keepAnswer<TName extends CallName>(
  name: TName,
  request: RequestOf<TName>,
  value: ReplyOf<TName>,
): Kept<ReplyOf<TName>> {
  const kept = { value, savedAt: now() };
  writeStored(keyOf(name, request), kept);
  return kept;
}

/** Forgets answers: those of one call, or all of them when another person takes the phone. */
export function forgetAnswers(name?: CallName): void {
  const prefix = name === undefined ? PREFIX : `${PREFIX}${name}:`;
  for (const key of storedKeys()) {
    if (key.startsWith(prefix)) {
      forgetStored(key);
    }
  }
}
