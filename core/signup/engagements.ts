import type { ActivityId } from '../shared/ids';
import type { Instant } from '../shared/instant';

/** A time somebody has promised to an activity. */
export interface Engagement {
  readonly activityId: ActivityId;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** The earliest engagement of another activity that overlaps in time; touching ends do not overlap. */
export const clashIn = (
  engagements: readonly Engagement[],
  wanted: Pick<Engagement, 'activityId' | 'startsAt' | 'endsAt'>,
): Engagement | undefined =>
  [...engagements]
    .sort((one, other) => one.startsAt - other.startsAt)
    .find(
      ({ activityId, startsAt, endsAt }) =>
        activityId !== wanted.activityId && startsAt < wanted.endsAt && endsAt > wanted.startsAt,
    );
