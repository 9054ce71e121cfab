import { DAY, type Instant } from '../shared/instant';
import { effectiveAt } from './effective-at';
import { type GateKnowledge, judgeScan } from './judge-scan';
import { isVenueStepFresh } from './judge-venue-code';
import type { Scan, Verdict } from './scan';
import { venueStepAt, venueStepStart } from './venue-code';

/**
 * What becomes of a self check-in. `counts` and `flagged` are stored and count, the second for the organizer to settle;
 * `refused` is stored without effect; `dropped` is no fact at all.
 */
export interface SelfCheckIn {
  readonly verdict: Verdict;
  readonly becomes: 'counts' | 'flagged' | 'refused' | 'dropped';
}

/** What is known beside what a gate knows. */
interface SelfKnowledge extends GateKnowledge {
  /** The step whose code was truly read; `undefined`: no screen showed these digits. */
  readonly step: number | undefined;
  /** By the server's clock. */
  readonly now: Instant;
}

const isWithinADay = (step: number, at: Instant): boolean => Math.abs(venueStepStart(step) - at) <= DAY;

/**
 * Judges a self check-in: by the gate's own rule for signup, time and state, and by the code. A phone whose clock goes
 * wrong reads right codes that seem to have expired, so within a day such a scan is kept and flagged. Codes of the
 * future no screen has shown.
 */
export function judgeSelfCheckIn(scan: Scan, { step, now, ...knowledge }: SelfKnowledge): SelfCheckIn {
  if (step === undefined) {
    return { verdict: { kind: 'venue-code-wrong' }, becomes: 'dropped' };
  }
  const at = effectiveAt(scan);
  const isShownYet = step <= venueStepAt(now) + 1;
  if (!isShownYet || !isWithinADay(step, at)) {
    return { verdict: { kind: 'venue-code-expired' }, becomes: 'dropped' };
  }
  const verdict = judgeScan(scan, knowledge);
  if (verdict.kind !== 'accepted') {
    return { verdict, becomes: knowledge.entry === undefined ? 'dropped' : 'refused' };
  }
  return isVenueStepFresh(step, at)
    ? { verdict, becomes: 'counts' }
    : { verdict: { kind: 'venue-code-expired' }, becomes: 'flagged' };
}
