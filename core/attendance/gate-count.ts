import { foldScans } from './fold-scans';
import type { RosterEntry, Scan } from './scan';
import { scansBySignup } from './scan-order';

/** How many people are awaited in all, are inside now, and have left. */
export interface GateCount {
  readonly expected: number;
  readonly present: number;
  readonly left: number;
}

/** Counts one activity's people from its roster and scans. */
export function gateCount(
  entries: readonly Pick<RosterEntry, 'status'>[],
  scans: readonly Scan[],
): GateCount {
  const states = [...scansBySignup(scans).values()].map(foldScans);
  return {
    expected: entries.filter((entry) => entry.status === 'confirmed').length,
    present: states.filter((state) => state.inside !== undefined).length,
    left: states.filter((state) => state.inside === undefined && state.stays.length > 0).length,
  };
}
