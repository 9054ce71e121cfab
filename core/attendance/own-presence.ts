import { calendarDayAt } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { gateClosesAt, gateOpensAt, type PlannedTime } from './attendance-rules';
import { effectiveAt } from './effective-at';
import { foldScans } from './fold-scans';
import type { Scan } from './scan';

/** What the gate has on record of somebody now (到场情况), as they see it themselves; only while the gate may be open. */
export type OwnPresence =
  | { readonly kind: 'inside'; readonly since: Instant; readonly point?: string }
  | { readonly kind: 'left'; readonly since: Instant };

/** Whether somebody with these hours may be at the gate: only then is there a presence to ask for. */
export const isGateTime = (planned: PlannedTime, now: Instant): boolean =>
  now >= gateOpensAt(planned) && now <= gateClosesAt(planned);

/**
 * Where somebody stands by their scans at one activity; `undefined` before the first one counts. On an activity of
 * several days, who left on an earlier day has not come yet today.
 */
export function ownPresence(
  scans: readonly Scan[],
  planned: PlannedTime,
  now: Instant,
): OwnPresence | undefined {
  const { inside, stays } = foldScans(scans, planned);
  if (inside !== undefined) {
    const { point } = inside;
    return { kind: 'inside', since: effectiveAt(inside), ...(point === undefined ? {} : { point }) };
  }
  const last = stays[stays.length - 1];
  return last === undefined || calendarDayAt(last.outAt) !== calendarDayAt(now)
    ? undefined
    : { kind: 'left', since: last.outAt };
}
