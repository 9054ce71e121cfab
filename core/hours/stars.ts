import type { HourRules, RuleSource } from './rules';

/** How far somebody has come towards the next star (星级). Stars are applied for and awarded, never given by a sum. */
export interface StarProgress {
  /** Stars whose time is reached. */
  readonly stars: number;
  readonly totalStars: number;
  /** Minutes missing for the next one; absent when all are reached. */
  readonly missingMinutes?: number;
  /** Where the levels come from. */
  readonly source: RuleSource;
}

/** Stars by approved minutes: exactly the threshold counts (≥). */
export function starProgress(
  approvedMinutes: number,
  { starMinutes }: Pick<HourRules, 'starMinutes'>,
): StarProgress {
  const stars = starMinutes.value.filter((minutes) => minutes <= approvedMinutes).length;
  const next = starMinutes.value[stars];
  return {
    ...{ stars, totalStars: starMinutes.value.length, source: starMinutes.source },
    ...(next === undefined ? {} : { missingMinutes: next - approvedMinutes }),
  };
}
