import type { Activity } from '#core/activity/activity';
import { gateClosesAt, type PlannedTime } from '#core/attendance/attendance-rules';
import { foldScans, sessionOfScan } from '#core/attendance/fold-scans';
import { plannedFor } from '#core/attendance/judge-scan';
import type { Scan } from '#core/attendance/scan';
import { scansBySignup } from '#core/attendance/scan-order';
import { closingTimes, sessionsOf } from '#core/attendance/sessions';
import { asId, type SignupId, type VolunteerId } from '#core/shared/ids';
import { type Instant, instant } from '#core/shared/instant';
import { type GateCount, type GateDocument, readGate, writeGate } from './gates';
import { scansOf } from './scans';

type Planned = Pick<Activity, 'id' | 'startsAt' | 'endsAt' | 'duties'>;

/** Which duty the people looked at have signed up to. */
export type DutyOf = ReadonlyMap<SignupId, string>;

const closingsOf = ({ duties, startsAt, endsAt }: Planned): readonly Instant[] =>
  closingTimes(duties.length === 0 ? [{ startsAt, endsAt }] : duties);

/** What is known of some people at an activity. */
export interface Look {
  /** The count as it was read; absent while nobody was scanned. */
  readonly gate: GateDocument | undefined;
  readonly dutyOf: DutyOf;
  readonly scans: readonly Scan[];
}

/**
 * Looks at some people. The count is read before the scans: whoever replaces the count as read here has seen every
 * scan that went into it, so no scan can be counted away by somebody who did not know of it.
 */
export async function lookAt(activity: Planned, dutyOf: DutyOf): Promise<Look> {
  const gate = await readGate(activity.id);
  return { gate, dutyOf, scans: await scansOf([...dutyOf.keys()]) };
}

/** The count of an activity where nobody was scanned. */
const nobody = (activity: Planned): GateCount => ({
  ...{ inside: [], left: [] },
  closesAt: closingsOf(activity)[0] ?? gateClosesAt(activity),
});

/** When the check-out of a scan in, if it is forgotten, is to be closed. */
function dueAt(inside: Scan, planned: PlannedTime, closings: readonly Instant[]): Instant {
  const session = sessionOfScan(sessionsOf(planned), inside) ?? planned;
  const gateCloses = gateClosesAt(session);
  return closings.find((closing) => closing >= gateCloses) ?? gateCloses;
}

function recounted(activity: Planned, before: GateCount, { dutyOf, scans }: Look): GateCount {
  const own = scansBySignup(scans);
  const inside = new Set(before.inside);
  const left = new Set(before.left);
  const closings = closingsOf(activity);
  const due: number[] = before.inside.length > 0 ? [before.closesAt] : [];
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
  const closesAt = due.length === 0 ? before.closesAt : instant(Math.min(...due));
  return { inside: [...inside], left: [...left], closesAt };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/**
 * Brings the count up to date with scans stored since the look; answers the count. Any number of machines may do so
 * at once, and whoever was cut off is made up for by the next look at the same people.
 */
export async function countIn(activity: Planned, look: Look, stored: readonly Scan[]): Promise<GateCount> {
  for (let seen = { ...look, scans: [...look.scans, ...stored] }; ; ) {
    const before = seen.gate ?? nobody(activity);
    const next = recounted(activity, before, seen);
    if (stored.length === 0 && isSame(next.inside, before.inside) && isSame(next.left, before.left)) {
      return before;
    }
    const written = await writeGate(activity.id, seen.gate, next);
    if (written !== undefined) {
      return written;
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
  const gate = await readGate(activity.id);
  const next = closingsOf(activity).find((closing) => closing > now);
  if (gate !== undefined && gate.closesAt <= now && next !== undefined) {
    await writeGate(activity.id, gate, { ...gate, closesAt: next });
  }
}
