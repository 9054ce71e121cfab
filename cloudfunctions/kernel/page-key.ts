import { calendarDayAt } from '#core/shared/calendar';
import type { Instant } from '#core/shared/instant';
import { fingerprint } from './fingerprint';

/** Which page of a list somebody looks at; `place` is where it begins, as the page before it said. */
export interface LookedAt {
  readonly by: string;
  readonly targetId: string;
  readonly place: string;
  readonly now: Instant;
}

/** One key for a person, a list, a place in it and a day in Asia/Shanghai, short whatever the place is. */
export const pageKey = ({ by, targetId, place, now }: LookedAt): string =>
  fingerprint(JSON.stringify([by, targetId, place, calendarDayAt(now)]));
