import { type Instant, MINUTE, minutesAfter } from '../shared/instant';

/** So many wrong venue codes in so many minutes and a person has to wait: eight digits cannot be guessed that way. */
export const WRONG_CODES = { most: 5, withinMinutes: 15 } as const;

/** One code somebody tried; the scan's id makes a resend the same try. */
export interface VenueTry {
  readonly scanId: string;
  readonly at: Instant;
}

export type TryVerdict =
  | { readonly kind: 'allowed'; readonly tries: readonly VenueTry[] }
  | { readonly kind: 'too-many-tries'; readonly mayTryAgainAt: Instant };

/** Counts a try beside those standing; tries older than the window are forgotten. */
export function countTry(standing: readonly VenueTry[], wanted: VenueTry): TryVerdict {
  const recent = standing.filter(
    ({ scanId, at }) => scanId !== wanted.scanId && at > wanted.at - WRONG_CODES.withinMinutes * MINUTE,
  );
  const [first] = recent;
  return first !== undefined && recent.length >= WRONG_CODES.most
    ? { kind: 'too-many-tries', mayTryAgainAt: minutesAfter(first.at, WRONG_CODES.withinMinutes) }
    : { kind: 'allowed', tries: [...recent, wanted] };
}
