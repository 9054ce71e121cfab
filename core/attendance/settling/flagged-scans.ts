import { MINUTE } from '../../shared/instant';
import { type PlannedTime, UNPROVEN_LATE_MINUTES } from '../attendance-rules';
import { effectiveAt, MOST_CLOCK_DOUBT_MS } from '../effective-at';
import { effectiveScans, foldScans, sessionOfScan } from '../fold-scans';
import type { Scan } from '../scan';
import { compareScans, compareTexts, scansBySignup } from '../scan-order';
import { sessionsOf } from '../sessions';
import { scanWithSamePass } from '../used-pass';

/**
 * Why a scan is for the organizer to settle (待处理): let in against the rules, of a person who could not be found,
 * made by a clock that is in doubt, said to have happened after it arrived, arrived long after it happened with nothing
 * but the phone's word for when that was, let in without a sign-up and without a pass, ticked by the very person it is
 * about, a second gate's that changed nothing, in again with a code that was used, or turned away although the server
 * would have let them through.
 */
export type FlagReason =
  | 'forced'
  | 'unknown-person'
  | 'clock-off'
  | 'ahead'
  | 'late'
  | 'unproven-walk-in'
  | 'own-scan'
  | 'without-effect'
  | 'used-pass'
  | 'turned-away';

/** A scan with all that is odd about it; never empty. */
export interface Flagged {
  readonly scan: Scan;
  readonly why: readonly FlagReason[];
}

/** When a person's duty is planned for. */
export type PlannedOf = (signupId: Scan['signupId']) => PlannedTime | undefined;

/** Whether the phone turned somebody away whom the server would have let through: its roster was old. */
export const isTurnedAwayWrongly = ({ refused, serverSays }: Scan): boolean =>
  refused !== undefined && serverSays === 'accepted';

const isByPeopleAtGates = ({ method, annuls }: Scan): boolean =>
  method !== 'planned-end' && method !== 'desk' && annuls === undefined;

/** What all scans together tell of each. */
interface Oddities {
  readonly withoutEffect: ReadonlySet<string>;
  readonly usedPass: ReadonlySet<string>;
  readonly turnedAway: ReadonlySet<string>;
}

/** Whether a gate let somebody through after all, the same way and in the same session. */
function isMadeGood(scan: Scan, own: readonly Scan[], planned: PlannedTime | undefined): boolean {
  const sessions = planned === undefined ? [] : sessionsOf(planned);
  const session = sessionOfScan(sessions, scan);
  return effectiveScans(own).some(
    (later) =>
      later.kind === scan.kind &&
      isByPeopleAtGates(later) &&
      compareScans(later, scan) > 0 &&
      sessionOfScan(sessions, later) === session,
  );
}

function odditiesIn(scans: readonly Scan[], plannedOf: PlannedOf): Oddities {
  const groups = [...scansBySignup(scans)];
  const idle = groups.flatMap(([signupId, own]) => foldScans(own, plannedOf(signupId)).withoutEffect);
  const withoutEffect = new Set<string>(idle);
  const reused = groups.flatMap(([, own]) =>
    own.filter((scan) => scan.kind === 'in' && scanWithSamePass(scan, own) !== undefined),
  );
  const turnedAway = groups.flatMap(([signupId, own]) =>
    own.filter((scan) => isTurnedAwayWrongly(scan) && !isMadeGood(scan, own, plannedOf(signupId))),
  );
  return {
    withoutEffect,
    usedPass: new Set(reused.flatMap(({ id }) => (withoutEffect.has(id) ? [] : id))),
    turnedAway: new Set(turnedAway.map(({ id }) => id)),
  };
}

/** Said to have happened after it arrived: no clock that is right can say so. */
const isAhead = (scan: Scan): boolean =>
  scan.arrivedAt !== undefined && effectiveAt(scan) - scan.arrivedAt > MOST_CLOCK_DOUBT_MS;

/** Nothing but the phone says when it happened, and it arrived long after. A pass has its moment in its signature. */
function isLate({ method, pass, arrivedAt, ...scan }: Scan): boolean {
  const { bySteward, byOneself } = UNPROVEN_LATE_MINUTES;
  const most = (method === 'venue-code' ? byOneself : bySteward) * MINUTE;
  return pass === undefined && arrivedAt !== undefined && arrivedAt - effectiveAt(scan) > most;
}

/** A steward's phone that let its own holder through; one's own scan of the venue's code is a class of its own. */
export const isOwnScan = ({ by, volunteerNo, method }: Scan): boolean =>
  by === volunteerNo && method !== 'venue-code';

/** What is odd about the moment that a scan says. */
const doubtsAboutTime = (scan: Scan): readonly FlagReason[] => [
  ...(scan.clock === 'off' ? (['clock-off'] as const) : []),
  ...(isAhead(scan) ? (['ahead'] as const) : []),
  ...(isLate(scan) ? (['late'] as const) : []),
];

function reasonsOf(scan: Scan, { withoutEffect, usedPass, turnedAway }: Oddities): readonly FlagReason[] {
  if (scan.refused !== undefined) {
    return turnedAway.has(scan.id) ? ['turned-away'] : [];
  }
  return [
    ...(scan.forced === undefined ? [] : (['forced'] as const)),
    ...(scan.signupId === undefined ? (['unknown-person'] as const) : []),
    ...doubtsAboutTime(scan),
    ...(scan.method === 'walk-in' && scan.pass === undefined ? (['unproven-walk-in'] as const) : []),
    ...(isOwnScan(scan) ? (['own-scan'] as const) : []),
    ...(withoutEffect.has(scan.id) ? (['without-effect'] as const) : []),
    ...(usedPass.has(scan.id) ? (['used-pass'] as const) : []),
  ];
}

/**
 * The scans of an activity that somebody should look at, newest first. What was undone at the gate is settled by
 * that, and so is being turned away by being let through a moment later; what the organizer settled stays on the list.
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
