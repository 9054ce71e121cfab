import { gateClosesAt } from '#core/attendance/attendance-rules';
import { isVenueStepFresh } from '#core/attendance/judge-venue-code';
import type { Refusal } from '#core/attendance/scan';
import { isGateOpen, nextOpening, sessionsOf } from '#core/attendance/sessions';
import type { VenueCode } from '#core/attendance/venue-code';
import { type Instant, instant } from '#core/shared/instant';
import type { OwnSignup } from '#core/signup/signup';

/** What the phone knows when its owner checks in or out. */
export interface OwnKnowledge {
  readonly signup: OwnSignup;
  /** The signup was heard from the server just now, and not kept from an earlier day. */
  readonly isFresh: boolean;
  /** This phone's clock minus the server's; `undefined` when it was never measured. */
  readonly skewMs: number | undefined;
  readonly kind: 'in' | 'out';
  /** By this phone's clock. */
  readonly at: Instant;
}

function doubtAboutSignup({ status, activityCancelled }: OwnSignup): Refusal | undefined {
  if (activityCancelled) {
    return { kind: 'activity-cancelled' };
  }
  return status === 'confirmed' ? undefined : { kind: status };
}

/** Whether the gate of some session of the duty stands open. */
function doubtAboutTime({ startsAt, endsAt }: OwnSignup, at: Instant): Refusal | undefined {
  const sessions = sessionsOf({ startsAt, endsAt });
  if (isGateOpen(sessions, at)) {
    return undefined;
  }
  const opensAt = nextOpening(sessions, at);
  return opensAt === undefined
    ? { kind: 'too-late', closedAt: gateClosesAt(sessions[sessions.length - 1] ?? { startsAt, endsAt }) }
    : { kind: 'too-early', opensAt };
}

/**
 * Why the phone need not ask the server: the code is another activity's or too old, or its owner may not come in now.
 * Only what is surely so; `undefined` leaves it to the server. Nobody who leaves is held back.
 */
export function doubtHere(
  shown: Partial<VenueCode>,
  { signup, isFresh, skewMs, kind, at }: OwnKnowledge,
): Refusal | undefined {
  if (shown.activityId !== undefined && shown.activityId !== signup.activityId) {
    return { kind: 'wrong-activity' };
  }
  if (skewMs === undefined) {
    return undefined;
  }
  const serverAt = instant(at - skewMs);
  if (shown.step !== undefined && !isVenueStepFresh(shown.step, serverAt)) {
    return { kind: 'venue-code-expired' };
  }
  if (kind === 'out') {
    return undefined;
  }
  return (isFresh ? doubtAboutSignup(signup) : undefined) ?? doubtAboutTime(signup, serverAt);
}
