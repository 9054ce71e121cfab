import type { Activity } from '#core/activity/activity';
import { closingsAtPlannedEnd } from '#core/attendance/close-at-planned-end';
import { foldScans } from '#core/attendance/fold-scans';
import { plannedFor } from '#core/attendance/judge-scan';
import type { Scan } from '#core/attendance/scan';
import { scansBySignup } from '#core/attendance/scan-order';
import { asId, type SignupId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { allOf } from '#kernel/all-of';
import type { Job } from '#kernel/serve-timer';
import { readActivity } from '#stores/activities';
import { countIn, type DutyOf, lookAt, waitForNextClosing } from '#stores/attendance';
import { closedWithPeopleInside, type GateDocument } from '#stores/gates';
import { addScan } from '#stores/scans';
import { readSignups, signupIdOf } from '#stores/signups';

/** People closed in one round of the clock; the rest follow a minute later. */
const MOST_PEOPLE = 400;
const GATES_AT_ONCE = 20;
const PEOPLE_AT_ONCE = 50;
/** All that the clock's scans say follows from their id and the activity, so they need no other mark. */
const CONTENTS = 'planned-end';

async function dutiesOf(signupIds: readonly SignupId[]): Promise<DutyOf> {
  const duties = new Map<string, string>((await readSignups(signupIds)).map((row) => [row._id, row.dutyId]));
  return new Map(signupIds.map((id) => [id, duties.get(id) ?? '']));
}

/**
 * Writes down that some people left at the planned end of their session or when all was called off, and counts them
 * out.
 */
async function closeSome(activity: Activity, signupIds: readonly SignupId[], now: Instant): Promise<number> {
  const look = await lookAt(activity, await dutiesOf(signupIds));
  const own = scansBySignup(look.scans);
  const closings = [...look.dutyOf].flatMap(([id, dutyId]): readonly Scan[] => {
    const planned = plannedFor(activity, dutyId);
    const state = foldScans(own.get(id) ?? [], planned);
    const until = { ...planned, cancelledAt: activity.cancelledAt };
    return closingsAtPlannedEnd(state, until, now).map((one) => ({ ...one, arrivedAt: now }));
  });
  await allOf(closings.map((closing) => addScan(closing, CONTENTS)));
  await countIn(activity, look, closings);
  return closings.length;
}

interface Round {
  readonly closed: number;
  readonly looked: number;
}

/** Looks at everybody inside, until so many have been closed. */
async function closeGate(gate: GateDocument, most: number, now: Instant): Promise<Round> {
  const activity = await readActivity(asId(gate._id));
  if (activity === undefined) {
    return { closed: 0, looked: 0 };
  }
  const people = gate.inside.map((id) => signupIdOf(activity.id, id));
  let closed = 0;
  let looked = 0;
  while (looked < people.length && closed < most) {
    const some = people.slice(looked, looked + Math.min(PEOPLE_AT_ONCE, most - closed));
    closed += await closeSome(activity, some, now);
    looked += some.length;
  }
  if (looked === people.length) {
    await waitForNextClosing(activity, now);
  }
  return { closed, looked };
}

/**
 * Closes forgotten check-outs once the gate has closed for the day: at the planned end of each person's session, or
 * when the activity was called off before that; never later. Cut off in the middle it goes on where it stopped, because
 * whoever is still counted inside is looked at again.
 */
export const closeCheckOuts: Job = {
  name: 'close-check-outs',
  right: 'platform-timer',
  run: async (now) => {
    let closed = 0;
    let looked = 0;
    for (const gate of await closedWithPeopleInside(now, GATES_AT_ONCE)) {
      const round = await closeGate(gate, MOST_PEOPLE - closed, now);
      closed += round.closed;
      looked += round.looked;
    }
    return { closed, looked };
  },
};
