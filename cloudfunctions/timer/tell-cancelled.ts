import { type Instant, minutesAfter } from '#core/shared/instant';
import { activityPage, cancelledFields } from '#core/signup/messages';
import { allOf } from '#kernel/all-of';
import type { Job } from '#kernel/serve-timer';
import { sendMessage } from '#kernel/wechat';
import { type CalledOff, calledOffToTell, closeTelling } from '#stores/activities';
import { cancelNoticeId, claimNotice, noticesAmong, settleNotice } from '#stores/notices';
import { type SignupDocument, signupIdOf, signupsAt } from '#stores/signups';

const ACTIVITIES_AT_ONCE = 20;
const ROWS_AT_ONCE = 200;
const PEOPLE_AT_ONCE = 10;
/** Tries of one run; the next minute goes on. */
const MOST_TRIES = 500;
/** A sign-up that was under way when the activity was called off has ended by then. */
const SETTLED_AFTER_MINUTES = 2;
/** A message the platform keeps refusing is given up; the news stands in the person's list anyway. */
const GIVE_UP_AFTER_MINUTES = 10;

const noticeOf = ({ activityId, volunteerId }: SignupDocument): string =>
  cancelNoticeId(signupIdOf(activityId, volunteerId));

const comes = ({ state }: SignupDocument): boolean => state === 'confirmed' || state === 'waiting';

/** Tells one person, unless somebody else does; answers whether that is settled. */
async function tell({ activity }: CalledOff, row: SignupDocument, now: Instant): Promise<boolean> {
  const id = noticeOf(row);
  if (!(await claimNotice(id, now))) {
    return false;
  }
  const outcome = await sendMessage({
    to: row.openid,
    about: 'cancelled',
    page: activityPage(activity.id),
    fields: cancelledFields(activity, row.startsAt),
  });
  await settleNotice(id, outcome);
  return outcome !== 'failed';
}

interface Told {
  readonly told: number;
  readonly tried: number;
  /** People who have not been told for good. */
  readonly left: number;
}

async function tellSome(
  calledOff: CalledOff,
  rows: readonly SignupDocument[],
  now: Instant,
): Promise<number> {
  let told = 0;
  for (let from = 0; from < rows.length; from += PEOPLE_AT_ONCE) {
    const outcomes = await allOf(
      rows.slice(from, from + PEOPLE_AT_ONCE).map((row) => tell(calledOff, row, now)),
    );
    told += outcomes.filter((isTold) => isTold).length;
  }
  return told;
}

async function tellPage(
  calledOff: CalledOff,
  { rows, most }: { readonly rows: readonly SignupDocument[]; readonly most: number },
  now: Instant,
): Promise<Told> {
  const people = rows.filter(comes);
  const unsure = rows.filter(({ state }) => state === 'pending').length;
  const { settled, busy } = await noticesAmong(people.map(noticeOf), now);
  const open = people.filter((row) => !settled.has(noticeOf(row)));
  const free = open.filter((row) => !busy.has(noticeOf(row))).slice(0, most);
  const told = await tellSome(calledOff, free, now);
  return { told, tried: free.length, left: open.length - told + unsure };
}

async function tellAll(calledOff: CalledOff, most: number, now: Instant): Promise<Told> {
  let sum: Told = { told: 0, tried: 0, left: 0 };
  for (let after = ''; ; ) {
    const rows = await signupsAt(calledOff.activity.id, { after, limit: ROWS_AT_ONCE });
    const page = await tellPage(calledOff, { rows, most: most - sum.tried }, now);
    sum = { told: sum.told + page.told, tried: sum.tried + page.tried, left: sum.left + page.left };
    const last = rows.at(-1);
    if (rows.length < ROWS_AT_ONCE || last === undefined) {
      return sum;
    }
    after = last._id;
  }
}

/**
 * Tells everybody who holds a seat or waits at an activity that was called off, each once. Cut off in the middle it
 * goes on the next minute with those who have not been told.
 */
export const tellCancelled: Job = {
  name: 'tell-cancelled',
  right: 'platform-timer',
  run: async (now) => {
    let [told, tried] = [0, 0];
    for (const calledOff of await calledOffToTell(ACTIVITIES_AT_ONCE)) {
      const outcome = await tellAll(calledOff, MOST_TRIES - tried, now);
      told += outcome.told;
      tried += outcome.tried;
      const isSettled = outcome.left === 0 && now >= minutesAfter(calledOff.since, SETTLED_AFTER_MINUTES);
      if (isSettled || now >= minutesAfter(calledOff.since, GIVE_UP_AFTER_MINUTES)) {
        await closeTelling(calledOff.activity.id);
      }
    }
    return { told, tried };
  },
};
