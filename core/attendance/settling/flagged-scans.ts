import type { PlannedTime } from '../attendance-rules';
import { effectiveAt } from '../effective-at';
import { foldScans } from '../fold-scans';
import type { Scan } from '../scan';
import { compareTexts, scansBySignup } from '../scan-order';

/**
 * Why a scan is for the organizer to settle (待处理): let in against the rules, of a person who could not be found,
 * made by a clock that is in doubt, or a second gate's that changed nothing.
 */
export type FlagReason = 'forced' | 'unknown-person' | 'clock-off' | 'without-effect';

/** A scan with all that is odd about it; never empty. */
export interface Flagged {
  readonly scan: Scan;
  readonly why: readonly FlagReason[];
}

/** When a person's duty is planned for. */
export type PlannedOf = (signupId: Scan['signupId']) => PlannedTime | undefined;

const isByPeopleAtGates = ({ method, annuls, refused }: Scan): boolean =>
  method !== 'planned-end' && annuls === undefined && refused === undefined;

function reasonsOf(scan: Scan, withoutEffect: ReadonlySet<string>): readonly FlagReason[] {
  return [
    ...(scan.forced === undefined ? [] : (['forced'] as const)),
    ...(scan.signupId === undefined ? (['unknown-person'] as const) : []),
    ...(scan.clock === 'off' ? (['clock-off'] as const) : []),
    ...(withoutEffect.has(scan.id) ? (['without-effect'] as const) : []),
  ];
}

/**
 * The scans of an activity that somebody should look at, newest first. What was undone at the gate is settled by
 * that; what the organizer annulled stays on the list.
 */
export function flaggedScans(scans: readonly Scan[], plannedOf: PlannedOf): readonly Flagged[] {
  const idle = [...scansBySignup(scans)].flatMap(
    ([signupId, own]) => foldScans(own, plannedOf(signupId)).withoutEffect,
  );
  const withoutEffect = new Set<string>(idle);
  const undone = new Set(scans.flatMap(({ annuls, method }) => (method === 'desk' ? [] : (annuls ?? []))));
  return scans
    .filter((scan) => isByPeopleAtGates(scan) && !undone.has(scan.id))
    .map((scan) => ({ scan, why: reasonsOf(scan, withoutEffect) }))
    .filter(({ why }) => why.length > 0)
    .sort(
      (one, other) =>
        effectiveAt(other.scan) - effectiveAt(one.scan) || compareTexts(one.scan.id, other.scan.id),
    );
}
