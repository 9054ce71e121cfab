import type { Duty } from '#core/activity/activity';
import type { DutySeats } from '#core/activity/cards';
import type { ActivityId, DutyId, VolunteerId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import type { Seats } from '#core/signup/seats';
import { compareAndSet, findFields, get, insertUnique, updateWhere } from '#kernel/database';
import { above, atMost, below, equal, oneOf, unequal } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';
import { type Page, pageFields } from '#kernel/database/page';
import { readByIds } from '#kernel/database/read-by-ids';
import type { Happened } from './progress';

/** The seats of one duty: who sits and who waits, the truth behind every signup. */
export interface SeatsDocument extends Stored, Seats {
  readonly activityId: ActivityId;
  readonly dutyId: DutyId;
  /** The duty's start; after it nobody is moved up. */
  readonly startsAt: Instant;
  readonly touchedAt: Instant;
}

const seats = collection<SeatsDocument>('seats');

/** Longest waiting list of one duty. */
export const MOST_WAITING = 5000;

/** The id under which the seats of a duty are kept. */
export const seatsIdOf = (activityId: ActivityId, dutyId: DutyId): string => `${activityId}:${dutyId}`;

/** Sets up the empty seats of a duty; an existing one is left alone. */
async function addSeats(
  place: Pick<SeatsDocument, 'activityId' | 'dutyId' | 'quota' | 'startsAt'>,
  now: Instant,
): Promise<void> {
  const _id = seatsIdOf(place.activityId, place.dutyId);
  const empty = { taken: 0, free: place.quota, waitingCount: 0, confirmed: [], waiting: [] };
  await insertUnique(seats, { _id, ...place, ...empty, touchedAt: now });
}

/** The seats of a duty by their id, if they were set up. */
export const readSeats = (id: string): Promise<SeatsDocument | undefined> => get(seats, id);

/** Takes a free seat for somebody who has neither seat nor number in the line; answers whether there was one. */
export const takeSeat = (id: string, volunteerId: VolunteerId, now: Instant): Promise<boolean> =>
  updateWhere(
    seats,
    {
      _id: equal(id),
      free: above(0),
      waitingCount: equal(0),
      confirmed: unequal(volunteerId),
      waiting: unequal(volunteerId),
    },
    { push: { confirmed: volunteerId }, inc: { taken: 1, free: -1 }, set: { touchedAt: now } },
  );

/** Puts somebody at the end of the line; answers whether they stand there by this call. */
export const joinLine = (id: string, volunteerId: VolunteerId, now: Instant): Promise<boolean> =>
  updateWhere(
    seats,
    {
      _id: equal(id),
      waitingCount: below(MOST_WAITING),
      confirmed: unequal(volunteerId),
      waiting: unequal(volunteerId),
    },
    { push: { waiting: volunteerId }, inc: { waitingCount: 1 }, set: { touchedAt: now } },
  );

/**
 * Bumps `rev` of seats that somebody already holds, so that a slow withdrawal of an earlier sign-up, which read the
 * seats before, fails and looks again.
 */
export const touchSeats = (id: string, now: Instant): Promise<boolean> =>
  updateWhere(seats, { _id: equal(id) }, { set: { touchedAt: now } });

/**
 * Makes the seats of a duty what the activity says of it. Nobody loses a seat: a quota that was lowered while somebody
 * took one stays at those who are confirmed. Free seats are given to those who wait by the next sweep.
 */
async function fitDuty(
  place: Pick<SeatsDocument, 'activityId' | 'dutyId' | 'quota' | 'startsAt'>,
  now: Instant,
): Promise<void> {
  const id = seatsIdOf(place.activityId, place.dutyId);
  for (;;) {
    const standing = await readSeats(id);
    if (standing === undefined) {
      await addSeats(place, now);
      return;
    }
    const quota = Math.max(place.quota, standing.taken);
    if (standing.quota === quota && standing.startsAt === place.startsAt) {
      return;
    }
    await updateWhere(
      seats,
      { _id: equal(id), quota: equal(standing.quota), taken: atMost(quota) },
      {
        set: { quota, startsAt: place.startsAt, touchedAt: now },
        inc: { free: quota - standing.quota },
      },
    );
  }
}

/** Makes the seats of all duties what a new or changed activity says. Asking again is harmless. */
export async function fitSeats(
  {
    id,
    duties,
  }: { readonly id: ActivityId; readonly duties: readonly Pick<Duty, 'id' | 'quota' | 'startsAt'>[] },
  now: Instant,
): Promise<void> {
  for (const duty of duties) {
    const { quota, startsAt } = duty;
    await fitDuty({ activityId: id, dutyId: duty.id, quota, startsAt }, now);
  }
}

/** Where somebody stands at a revision of the seats. */
export interface Standing {
  readonly kind: 'confirmed' | 'waiting' | 'none';
  /** 1 is next in line; 0 unless waiting. */
  readonly position: number;
  readonly seatsRev: number;
}

/** Looks up one person without fetching the whole list of those who sit. */
export async function standingOf(id: string, volunteerId: VolunteerId): Promise<Standing> {
  const [sitting] = await findFields(
    seats,
    { where: { _id: equal(id), confirmed: equal(volunteerId) }, limit: 1 },
    ['rev'],
  );
  if (sitting !== undefined) {
    return { kind: 'confirmed', position: 0, seatsRev: sitting.rev };
  }
  const [line] = await findFields(seats, { where: { _id: equal(id) }, limit: 1 }, ['rev', 'waiting']);
  const position = (line?.waiting.indexOf(volunteerId) ?? -1) + 1;
  return { kind: position > 0 ? 'waiting' : 'none', position, seatsRev: line?.rev ?? 0 };
}

/** Replaces who sits and who waits, unless somebody was faster. */
export const replaceSeats = (
  document: SeatsDocument,
  next: Seats,
  now: Instant,
): Promise<SeatsDocument | undefined> => compareAndSet(seats, document, { ...next, touchedAt: now });

/** How full the duties of some activities are; one read for all of them. */
export async function fullnessOf(
  activityIds: readonly ActivityId[],
): Promise<ReadonlyMap<ActivityId, readonly DutySeats[]>> {
  if (activityIds.length === 0) {
    return new Map();
  }
  const rows = await findFields(seats, { where: { activityId: oneOf(activityIds) }, limit: 1000 }, [
    'activityId',
    'dutyId',
    'quota',
    'taken',
    'waitingCount',
  ]);
  const byActivity = new Map<ActivityId, DutySeats[]>(activityIds.map((id) => [id, []]));
  for (const { activityId, dutyId, quota, taken, waitingCount } of rows) {
    byActivity.get(activityId)?.push({ dutyId, quota, confirmed: taken, waiting: waitingCount });
  }
  return byActivity;
}

/** Lines in one answer: few are long, and one of {@link MOST_WAITING} weighs a fifth of what an answer may. */
const LINES_AT_ONCE = 50;

/** Who waits where, for several duties. */
export const linesOf = (ids: readonly string[]) =>
  readByIds(ids, LINES_AT_ONCE, (some) =>
    findFields(seats, { where: { _id: oneOf(some) }, limit: some.length }, ['waiting']),
  );

/** Which seats somebody changed until a moment, the longest untouched first; a page after a cursor. */
export async function seatsTouched(
  until: Instant,
  { cursor, limit }: { readonly cursor: string; readonly limit: number },
): Promise<Page<Happened>> {
  const where = { touchedAt: atMost(until) };
  const { rows, ...rest } = await pageFields(seats, { where, by: 'touchedAt', way: 'asc', limit, cursor }, [
    'touchedAt',
  ]);
  return { rows: rows.map(({ _id, touchedAt }) => ({ _id, at: touchedAt })), ...rest };
}
