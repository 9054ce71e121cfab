import type { PlannedTime } from './attendance-rules';
import { foldScans } from './fold-scans';
import { isAwaited } from './is-awaited';
import type { RosterEntry, Scan } from './scan';
import { scansBySignup } from './scan-order';

/** How many people are awaited in all, are inside now, and have left. */
export interface GateCount {
  readonly expected: number;
  readonly present: number;
  readonly left: number;
}

type Counted = Pick<RosterEntry, 'status' | 'hasSeat' | 'signupId' | 'dutyId' | 'isWalkIn'>;

/** Counts one activity's people from its roster and scans. Walk-ins are not expected, but present. */
export function gateCount(
  entries: readonly Counted[],
  scans: readonly Scan[],
  duties: readonly (PlannedTime & { readonly id: string })[],
): GateCount {
  const dutyOf = new Map(entries.map(({ signupId, dutyId }) => [signupId, dutyId]));
  const states = [...scansBySignup(scans)].map(([signupId, own]) =>
    foldScans(
      own,
      duties.find(({ id }) => id === dutyOf.get(signupId)),
    ),
  );
  return {
    expected: entries.filter(isAwaited).length,
    present: states.filter((state) => state.inside !== undefined).length,
    left: states.filter((state) => state.inside === undefined && state.stays.length > 0).length,
  };
}
