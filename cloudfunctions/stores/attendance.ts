import type { Activity } from '#core/activity/activity';
import { gateClosesAt, type PlannedTime } from '#core/attendance/attendance-rules';
import { foldScans, sessionOfScan } from '#core/attendance/fold-scans';
import { plannedFor } from '#core/attendance/judge-scan';
import type { Scan } from '#core/attendance/scan';
import { scansBySignup } from '#core/attendance/scan-order';
import { closingTimes, sessionsOf } from '#core/attendance/sessions';
import { asId, type SignupId, type VolunteerId } from '#core/shared/ids';
import { type Instant, instant } from '#core/shared/instant';
import { type GateDocument, openGate, replaceGate } from './gates';
import { scansOf } from './scans';

type Planned = Pick<Activity, 'id' | 'startsAt' | 'endsAt' | 'duties'>;

/** Which duty the people looked at have signed up to. */
export type DutyOf = ReadonlyMap<SignupId, string>;

const closingsOf = ({ duties, startsAt, endsAt }: Planned): readonly Instant[] =>
  closingTimes(duties.length === 0 ? [{ startsAt, endsAt }] : duties);

/** What is known of some people at an activity. */
export interface Look {
  readonly gate: GateDocument;
  readonly dutyOf: DutyOf;
  readonly scans: readonly Scan[];
}

/**
 * Looks at some people. The count is read before the scans: whoever replaces the count as read here has seen every
 * scan that went into it, so no scan can be counted away by somebody who did not know of it.
 */
export async function lookAt(activity: Planned, dutyOf: DutyOf): Promise<Look> {
  const [firstClosing] = closingsOf(activity);
  const gate = await openGate(activity.id, firstClosing ?? gateClosesAt(activity));
  return { gate, dutyOf, scans: await scansOf([...dutyOf.keys()]) };
}

/** When the check-out of a scan in, if it is forgotten, is to be closed. */
function dueAt(inside: Scan, planned: PlannedTime, closings: readonly Instant[]): Instant {
  const session = sessionOfScan(sessionsOf(planned), inside) ?? planned;
  const gateCloses = gateClosesAt(session);
  return closings.find((closing) => closing >= gateCloses) ?? gateCloses;
}

function recounted(activity: Planned, { gate, dutyOf, scans }: Look) {
  const own = scansBySignup(scans);
  const inside = new Set(gate.inside);
  const left = new Set(gate.left);
  const closings = closingsOf(activity);
  const due: number[] = gate.isOccupied ? [gate.closesAt] : [];
  for (const [signupId, dutyId] of dutyOf) {
    const who = asId<VolunteerId>(signupId.slice(activity.id.length + 1));
    const planned = plannedFor(activity, dutyId);
    const state = foldScans(own.get(signupId) ?? [], planned);
    inside.delete(who);
    left.delete(who);
    if (state.inside !== undefined) {
      inside.add(who);
    } else if (state.stays.length > 0) {
      left.add(who);
    }
    due.push(...state.open.map((one) => dueAt(one, planned, closings)));
  }
  const closesAt = due.length === 0 ? gate.closesAt : instant(Math.min(...due));
  return { inside: [...inside], left: [...left], closesAt };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/**
 * Brings the count up to date with scans stored since the look; answers the count. Any number of machines may do so
 * at once, and whoever was cut off is made up for by the next look at the same people.
 */
export async function countIn(activity: Planned, look: Look, stored: readonly Scan[]): Promise<GateDocument> {
  for (let seen = { ...look, scans: [...look.scans, ...stored] }; ; ) {
    const next = recounted(activity, seen);
    const { gate } = seen;
    if (stored.length === 0 && isSame(next.inside, gate.inside) && isSame(next.left, gate.left)) {
      return gate;
    }
    const replaced = await replaceGate(gate, next);
    if (replaced !== undefined) {
      return replaced;
    }
    const again = await lookAt(activity, look.dutyOf);
    seen = { ...again, scans: [...again.scans] };
  }
}

/**
 * After everybody inside has been looked at, the count waits for the next closing of a later day. Left as it is when
 * somebody was faster; the next round looks again.
 */
export async function waitForNextClosing(activity: Planned, now: Instant): Promise<void> {
  const gate = await openGate(activity.id, now);
  const next = closingsOf(activity).find((closing) => closing > now);
  if (gate.closesAt <= now && next !== undefined) {
    await replaceGate(gate, { inside: gate.inside, left: gate.left, closesAt: next });
  }
}
