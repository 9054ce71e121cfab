import type { TimeSpan } from '../record/service-minutes';
import type { Elsewhere } from './hour-case';

const meet = (one: TimeSpan, other: TimeSpan): boolean => one.inAt < other.outAt && other.inAt < one.outAt;

/**
 * Service elsewhere at the same time: nobody is at two places at once, so the second of the two cannot be approved.
 * Leaving one at the minute the other begins is no overlap.
 */
export const overlapWith = (
  spans: readonly TimeSpan[],
  elsewhere: readonly Elsewhere[],
): Elsewhere | undefined =>
  elsewhere.find((other) => other.spans.some((span) => spans.some((own) => meet(own, span))));
