import type { Activity } from '#core/activity/activity';
import { gateClosesAt } from '#core/attendance/attendance-rules';
import { foldScans } from '#core/attendance/fold-scans';
import type { Scan } from '#core/attendance/scan';
import { scansBySignup } from '#core/attendance/scan-order';
import { asId, type SignupId, type VolunteerId } from '#core/shared/ids';
import { type Instant, instant } from '#core/shared/instant';
import { type GateDocument, openGate, replaceGate } from './gates';
import { scansOf } from './scans';

type Planned = Pick<Activity, 'id' | 'startsAt' | 'endsAt' | 'duties'>;

/** When nobody may be let in any more, at any duty. */
const closesAtOf = (activity: Planned): Instant =>
  instant(Math.max(...[activity, ...activity.duties].map(gateClosesAt)));

/** What is known of some people at an activity. */
export interface Look {
  readonly gate: GateDocument;
  readonly signupIds: readonly SignupId[];
  readonly scans: readonly Scan[];
}

/**
 * Looks at some people. The count is read before the scans: whoever replaces the count as read here has seen every
 * scan that went into it, so no scan can be counted away by somebody who did not know of it.
 */
export async function lookAt(activity: Planned, signupIds: readonly SignupId[]): Promise<Look> {
  const gate = await openGate(activity.id, closesAtOf(activity));
  return { gate, signupIds, scans: await scansOf(signupIds) };
}

function recounted(activity: Planned, { gate, signupIds, scans }: Look) {
  const own = scansBySignup(scans);
  const inside = new Set(gate.inside);
  const left = new Set(gate.left);
  for (const signupId of signupIds) {
    const who = asId<VolunteerId>(signupId.slice(activity.id.length + 1));
    const state = foldScans(own.get(signupId) ?? []);
    inside.delete(who);
    left.delete(who);
    if (state.inside !== undefined) {
      inside.add(who);
    } else if (state.stays.length > 0) {
      left.add(who);
    }
  }
  return { inside: [...inside], left: [...left], closesAt: closesAtOf(activity) };
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
    const again = await lookAt(activity, look.signupIds);
    seen = { ...again, scans: [...again.scans] };
  }
}
