import type { Activity } from '#core/activity/activity';
import { closeAtPlannedEnd } from '#core/attendance/close-at-planned-end';
import { foldScans } from '#core/attendance/fold-scans';
import type { Scan } from '#core/attendance/scan';
import { scansBySignup } from '#core/attendance/scan-order';
import { asId, type SignupId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import type { Job } from '#kernel/serve-timer';
import { readActivity } from '#stores/activities';
import { countIn, lookAt } from '#stores/attendance';
import { closedWithPeopleInside, type GateDocument } from '#stores/gates';
import { addScan } from '#stores/scans';
import { readSignups, signupIdOf } from '#stores/signups';

/** People closed in one round of the clock; the rest follow a minute later. */
const MOST_PEOPLE = 400;
const GATES_AT_ONCE = 20;
const PEOPLE_AT_ONCE = 50;
/** All that the clock's scans say follows from their id, so they need no other mark. */
const CONTENTS = 'planned-end';

const plannedFor = (activity: Activity, dutyId: string | undefined) =>
  activity.duties.find(({ id }) => id === dutyId) ?? activity;

/** Writes down that some people left at the planned end of their duty, and counts them out. */
async function closeSome(activity: Activity, signupIds: readonly SignupId[], now: Instant): Promise<number> {
  const [look, rows] = await Promise.all([lookAt(activity, signupIds), readSignups(signupIds)]);
  const dutyOf = new Map<string, string>(rows.map(({ _id, dutyId }) => [_id, dutyId]));
  const own = scansBySignup(look.scans);
  const closings = signupIds.flatMap((id): readonly Scan[] => {
    const planned = plannedFor(activity, dutyOf.get(id));
    const closing = closeAtPlannedEnd(foldScans(own.get(id) ?? []), planned, now);
    return closing === undefined ? [] : [{ ...closing, arrivedAt: now }];
  });
  await Promise.all(closings.map((closing) => addScan(closing, CONTENTS)));
  await countIn(activity, look, closings);
  return closings.length;
}

async function closeGate(gate: GateDocument, most: number, now: Instant): Promise<number> {
  const activity = await readActivity(asId(gate._id));
  if (activity === undefined) {
    return 0;
  }
  const people = gate.inside.slice(0, most).map((id) => signupIdOf(activity.id, id));
  let closed = 0;
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
    closed += await closeSome(activity, people.slice(from, from + PEOPLE_AT_ONCE), now);
  }
  return closed;
}

/**
 * Closes forgotten check-outs once the gate has closed: at the planned end of each person's duty, never later. Cut off
 * in the middle it goes on where it stopped, because whoever is still counted inside is looked at again.
 */
export const closeCheckOuts: Job = {
  name: 'close-check-outs',
  right: 'platform-timer',
  run: async (now) => {
    let closed = 0;
    let looked = 0;
    for (const gate of await closedWithPeopleInside(now, GATES_AT_ONCE)) {
      const most = MOST_PEOPLE - looked;
      looked += Math.min(most, gate.inside.length);
      closed += await closeGate(gate, most, now);
    }
    return { closed, looked };
  },
};
