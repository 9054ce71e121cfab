import type { PlannedTime } from '../attendance-rules';
import { effectiveAt } from '../effective-at';
import { foldScans } from '../fold-scans';
import type { Scan } from '../scan';
import { compareTexts, scansBySignup } from '../scan-order';
import { scanWithSamePass } from '../used-pass';

/**
 * Why a scan is for the organizer to settle (待处理): let in against the rules, of a person who could not be found,
 * made by a clock that is in doubt, a second gate's that changed nothing, or in again with a code that was used.
 */
export type FlagReason = 'forced' | 'unknown-person' | 'clock-off' | 'without-effect' | 'used-pass';

/** A scan with all that is odd about it; never empty. */
export interface Flagged {
  readonly scan: Scan;
  readonly why: readonly FlagReason[];
}

/** When a person's duty is planned for. */
export type PlannedOf = (signupId: Scan['signupId']) => PlannedTime | undefined;

const isByPeopleAtGates = ({ method, annuls, refused }: Scan): boolean =>
  method !== 'planned-end' && annuls === undefined && refused === undefined;

/** What all scans together tell of each. */
interface Oddities {
  readonly withoutEffect: ReadonlySet<string>;
  readonly usedPass: ReadonlySet<string>;
}

function odditiesIn(scans: readonly Scan[], plannedOf: PlannedOf): Oddities {
  const groups = [...scansBySignup(scans)];
  const idle = groups.flatMap(([signupId, own]) => foldScans(own, plannedOf(signupId)).withoutEffect);
  const withoutEffect = new Set<string>(idle);
  const reused = groups.flatMap(([, own]) =>
    own.filter((scan) => scan.kind === 'in' && scanWithSamePass(scan, own) !== undefined),
  );
  return { withoutEffect, usedPass: new Set(reused.flatMap(({ id }) => (withoutEffect.has(id) ? [] : id))) };
}

function reasonsOf(scan: Scan, { withoutEffect, usedPass }: Oddities): readonly FlagReason[] {
  return [
    ...(scan.forced === undefined ? [] : (['forced'] as const)),
    ...(scan.signupId === undefined ? (['unknown-person'] as const) : []),
    ...(scan.clock === 'off' ? (['clock-off'] as const) : []),
    ...(withoutEffect.has(scan.id) ? (['without-effect'] as const) : []),
    ...(usedPass.has(scan.id) ? (['used-pass'] as const) : []),
  ];
}

/**
 * The scans of an activity that somebody should look at, newest first. What was undone at the gate is settled by
 * that; what the organizer annulled stays on the list.
 */
export function flaggedScans(scans: readonly Scan[], plannedOf: PlannedOf): readonly Flagged[] {
  const oddities = odditiesIn(scans, plannedOf);
  const undone = new Set(scans.flatMap(({ annuls, method }) => (method === 'desk' ? [] : (annuls ?? []))));
  return scans
    .filter((scan) => isByPeopleAtGates(scan) && !undone.has(scan.id))
    .map((scan) => ({ scan, why: reasonsOf(scan, oddities) }))
    .filter(({ why }) => why.length > 0)
    .sort(
      (one, other) =>
        effectiveAt(other.scan) - effectiveAt(one.scan) || compareTexts(one.scan.id, other.scan.id),
    );
}
