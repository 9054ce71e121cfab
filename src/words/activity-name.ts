import type { Instant } from '#core/shared/instant';
import { startWords } from './when';

/** What labels call an activity: its title with when it begins, for there may be two of one title. */
export const activityName = (
  { title, startsAt }: { readonly title: string; readonly startsAt: Instant },
  now: Instant,
): string => `${title}，${startWords(startsAt, now)}`;
