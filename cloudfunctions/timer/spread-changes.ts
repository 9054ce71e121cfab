import type { Activity } from '#core/activity/activity';
import type { SignupId } from '#core/shared/ids';
import { type Instant, minutesAfter } from '#core/shared/instant';
import { allOf } from '#kernel/all-of';
import type { Job } from '#kernel/serve-timer';
import { reengage } from '#stores/agendas';
import { changesToSpread, closeSpreading, type Spreading } from '#stores/changes';
import { fitSeats } from '#stores/seats';
import { changeSignup, readSignup, type SignupDocument, signupIdOf, signupsAt } from '#stores/signups';

const ACTIVITIES_AT_ONCE = 20;
const ROWS_AT_ONCE = 200;
const PEOPLE_AT_ONCE = 10;
/** Rows written in one run; the next minute goes on. */
const MOST_ROWS = 1000;
/** A sign-up that read the activity before the change has ended by then. */
const SETTLED_AFTER_MINUTES = 2;

const UNDER_WAY: readonly string[] = ['pending', 'withdrawing'];
const COMES: readonly string[] = ['confirmed', 'waiting'];

const dutyOf = ({ duties }: Activity, { dutyId }: SignupDocument) => duties.find(({ id }) => id === dutyId);

/** Whether a row still has the hours of before. */
function isBehind(activity: Activity, row: SignupDocument): boolean {
  const duty = dutyOf(activity, row);
  return duty !== undefined && (row.startsAt !== duty.startsAt || row.endsAt !== duty.endsAt);
}

/** The hours of somebody who comes, as their row and the activity have them now. */
async function hoursNow(activity: Activity, id: SignupId) {
  const row = await readSignup(id);
  const duty = row !== undefined && COMES.includes(row.state) ? dutyOf(activity, row) : undefined;
  return duty && { startsAt: duty.startsAt, endsAt: duty.endsAt };
}

/**
 * Moves one person's promised time, then their row; the row comes last and so marks it done. A row that is under way is
 * left to whoever is at it, and looked at again. Answers whether nothing is left to do.
 */
async function move(activity: Activity, { activityId, volunteerId }: SignupDocument): Promise<boolean> {
  const id = signupIdOf(activityId, volunteerId);
  const row = await readSignup(id);
  const duty = row && dutyOf(activity, row);
  if (row === undefined || duty === undefined || !isBehind(activity, row)) {
    return true;
  }
  if (UNDER_WAY.includes(row.state)) {
    return false;
  }
  await reengage(volunteerId, activityId, () => hoursNow(activity, id));
  return (await changeSignup(row, { startsAt: duty.startsAt, endsAt: duty.endsAt })) !== undefined;
}

interface Spread {
  readonly moved: number;
  /** Rows that still have the hours of before, or may get them. */
  readonly left: number;
}

async function spreadPage(
  activity: Activity,
  rows: readonly SignupDocument[],
  most: number,
): Promise<Spread> {
  const behind = rows.filter((row) => isBehind(activity, row));
  const chosen = behind.slice(0, most);
  let done = 0;
  for (let from = 0; from < chosen.length; from += PEOPLE_AT_ONCE) {
    const some = chosen.slice(from, from + PEOPLE_AT_ONCE);
    done += (await allOf(some.map((row) => move(activity, row)))).filter((isDone) => isDone).length;
  }
  const unsure = rows.filter((row) => row.state === 'pending' && !isBehind(activity, row)).length;
  return { moved: done, left: behind.length - done + unsure };
}

async function spread(activity: Activity, most: number): Promise<Spread> {
  let sum: Spread = { moved: 0, left: 0 };
  for (let after = ''; ; ) {
    const rows = await signupsAt(activity.id, { after, limit: ROWS_AT_ONCE });
    const page = await spreadPage(activity, rows, most - sum.moved);
    sum = { moved: sum.moved + page.moved, left: sum.left + page.left };
    const last = rows.at(-1);
    if (rows.length < ROWS_AT_ONCE || last === undefined) {
      return sum;
    }
    after = last._id;
  }
}

async function carryOn({ activity, since }: Spreading, most: number, now: Instant): Promise<number> {
  await fitSeats(activity, now);
  const { moved: done, left } = await spread(activity, most);
  if (left === 0 && now >= minutesAfter(since, SETTLED_AFTER_MINUTES)) {
    await closeSpreading(activity.id, since);
  }
  return done;
}

/**
 * Carries new and changed hours and quotas to the seats, to everybody's row and to their agenda, also what a function
 * left undone that died right after the change. Sign-ups that were under way meanwhile are looked at until they have
 * ended.
 */
export const spreadChanges: Job = {
  name: 'spread-changes',
  right: 'platform-timer',
  run: async (now) => {
    let rows = 0;
    for (const spreading of await changesToSpread(ACTIVITIES_AT_ONCE)) {
      rows += await carryOn(spreading, Math.max(0, MOST_ROWS - rows), now);
    }
    return { moved: rows };
  },
};
