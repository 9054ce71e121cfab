import { Failure } from '#core/shared/failure';
import type { SignupId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import type { Engagement } from '#core/signup/engagements';
import { holds, promote, without } from '#core/signup/seats';
import { pauseBriefly } from '#kernel/database/pause-briefly';
import { readActivity } from './activities';
import { disengage, engage } from './agendas';
import {
  joinLine,
  readSeats,
  replaceSeats,
  type SeatsDocument,
  type Standing,
  seatsIdOf,
  standingOf,
  takeSeat,
  touchSeats,
} from './seats';
import { changeSignup, readSignup, type SignupDocument, settleSignup, signupIdOf } from './signups';

/**
 * How a sign-up and a withdrawal are carried out over three documents without a transaction: the row says what is
 * wanted, the agenda keeps the time, the seats decide. Every step can be repeated, and whoever finds a row with an
 * unfinished intent carries it to its end, so that a function may die after any of them.
 *
 * Two orders matter. A row becomes an intent before agenda or seats change. And whoever takes something back reads
 * the thing first, then the row, then compares and sets the thing: a newer sign-up in between has changed it.
 */
export type Seated =
  | { readonly kind: 'confirmed' | 'waiting'; readonly row: SignupDocument; readonly position: number }
  | { readonly kind: 'clash'; readonly engagement: Engagement }
  | { readonly kind: 'waiting-list-full' };

const MOST_TRIES = 25;
const GONE = ['withdrawn', 'undone'];

/** Whether a row stands for nobody: never written, taken back, or undone. */
export const isGone = (row: Pick<SignupDocument, 'state'> | undefined): boolean =>
  row === undefined || GONE.includes(row.state);

const isGoneNow = async (id: SignupId): Promise<boolean> => isGone(await readSignup(id));

const release = ({ volunteerId, activityId }: SignupDocument): Promise<void> =>
  disengage(volunteerId, activityId, () => isGoneNow(signupIdOf(activityId, volunteerId)));

/** An engagement can outlive its sign-up when a function died; such a one is cleared away. */
async function isStale(row: SignupDocument, { activityId }: Engagement): Promise<boolean> {
  const other = signupIdOf(activityId, row.volunteerId);
  const isOver = async () =>
    (await isGoneNow(other)) || (await readActivity(activityId))?.status !== 'published';
  if (!(await isOver())) {
    return false;
  }
  await disengage(row.volunteerId, activityId, isOver);
  return true;
}

async function clashOf(row: SignupDocument, title: string, now: Instant): Promise<Engagement | undefined> {
  const { activityId, volunteerId, startsAt, endsAt } = row;
  for (;;) {
    const clash = await engage(volunteerId, { activityId, title, startsAt, endsAt }, now);
    if (clash === undefined || !(await isStale(row, clash))) {
      return clash;
    }
  }
}

/** Takes back a row that never got anywhere. */
async function undo(row: SignupDocument, now: Instant): Promise<void> {
  if ((await changeSignup(row, { state: 'undone', touchedAt: now })) === undefined) {
    throw new Failure('CONFLICT', 'somebody else carried this sign-up on');
  }
  await release(row);
}

/** Writes the standing into the row and answers both; somebody else may have carried the row further meanwhile. */
async function settled(row: SignupDocument, standing: Standing, now: Instant): Promise<Seated | undefined> {
  const id = signupIdOf(row.activityId, row.volunteerId);
  const isSettled = await settleSignup(row, standing, { now, promoted: false });
  if (isSettled && standing.kind !== 'none') {
    const { kind, position, seatsRev } = standing;
    return { kind, position, row: { ...row, state: kind, seatsRev } };
  }
  const current = await readSignup(id);
  if (current === undefined || isGone(current)) {
    await leaveSeats(row, now);
    return undefined;
  }
  return current.state === 'confirmed' || current.state === 'waiting'
    ? { kind: current.state, position: standing.position, row: current }
    : undefined;
}

/** Carries a pending row to its end: keeps the time, takes a seat or a number in the line, settles the row. */
export async function seat(row: SignupDocument, title: string, now: Instant): Promise<Seated> {
  const clash = await clashOf(row, title, now);
  if (clash !== undefined) {
    await undo(row, now);
    return { kind: 'clash', engagement: clash };
  }
  const place = seatsIdOf(row.activityId, row.dutyId);
  const isTaken =
    (await takeSeat(place, row.volunteerId, now)) || (await joinLine(place, row.volunteerId, now));
  const standing = await standingOf(place, row.volunteerId);
  if (standing.kind === 'none') {
    // Taken and gone already means that another phone withdrew; then undoing fails, as it should.
    await undo(row, now);
    return { kind: 'waiting-list-full' };
  }
  if (!isTaken) {
    await touchSeats(place, now);
  }
  const outcome = await settled(row, isTaken ? standing : await standingOf(place, row.volunteerId), now);
  if (outcome === undefined) {
    throw new Failure('CONFLICT', 'signed up and withdrew at the same time');
  }
  return outcome;
}

/** Rows that got a seat from the line by what was just done. */
export type Promoted = readonly SignupDocument[];

/** Tells the rows of those who moved up; answers those told by this call, so that each is notified once. */
export async function settlePromoted(
  seats: SeatsDocument,
  volunteerIds: SeatsDocument['waiting'],
  now: Instant,
) {
  const standing: Standing = { kind: 'confirmed', position: 0, seatsRev: seats.rev };
  const told: SignupDocument[] = [];
  for (const volunteerId of volunteerIds) {
    const id = signupIdOf(seats.activityId, volunteerId);
    const isTold = await settleSignup({ ...seats, volunteerId }, standing, { now, promoted: true });
    const row = isTold ? await readSignup(id) : undefined;
    told.push(...(row === undefined ? [] : [row]));
  }
  return told;
}

/** What leaving did, and the revision of the seats that shows somebody gone. */
interface Left {
  readonly promoted: Promoted;
  readonly seatsRev: number;
}

/** Takes somebody who is gone or going off the seats and moves the line up. */
export async function leaveSeats(
  { activityId, dutyId, volunteerId }: Pick<SignupDocument, 'activityId' | 'dutyId' | 'volunteerId'>,
  now: Instant,
): Promise<Left> {
  const id = signupIdOf(activityId, volunteerId);
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const seats = await readSeats(seatsIdOf(activityId, dutyId));
    const row = await readSignup(id);
    const isLeaving = isGone(row) || row?.state === 'withdrawing' || row?.dutyId !== dutyId;
    if (seats === undefined || !isLeaving || !holds(seats, volunteerId)) {
      return { promoted: [], seatsRev: seats?.rev ?? 0 };
    }
    const left = without(seats, volunteerId);
    const { seats: next, promoted } = now < seats.startsAt ? promote(left) : { seats: left, promoted: [] };
    const saved = await replaceSeats(seats, next, now);
    if (saved !== undefined) {
      return { promoted: await settlePromoted(saved, promoted, now), seatsRev: saved.rev };
    }
    await pauseBriefly(tried);
  }
  throw new Failure('CONFLICT', 'the seats never stood still');
}

/** Carries a row that is being withdrawn to its end. Answers who moved up. */
export async function unseat(row: SignupDocument, now: Instant): Promise<Promoted> {
  const { promoted, seatsRev } = await leaveSeats(row, now);
  const current = await readSignup(signupIdOf(row.activityId, row.volunteerId));
  if (current?.state === 'withdrawing') {
    await changeSignup(current, { state: 'withdrawn', touchedAt: now, seatsRev });
  }
  await release(row);
  return promoted;
}
