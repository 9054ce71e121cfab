import type { VolunteerId } from '#core/shared/ids';
import { type Instant, minutesAfter } from '#core/shared/instant';
import { promote, type Seats, seatsOf } from '#core/signup/seats';
import { isGone, leaveSeats, type Promoted, settlePromoted } from '#stores/seating';
import { readSeats, replaceSeats, type SeatsDocument } from '#stores/seats';
import { readSignups, type SignupDocument, settleSignup, signupIdOf } from '#stores/signups';

const BATCH = 500;

interface Reconciled {
  readonly promoted: Promoted;
  readonly settled: number;
}

async function rowsOf({ activityId, confirmed, waiting }: SeatsDocument) {
  const ids = [...confirmed, ...waiting].map((id) => signupIdOf(activityId, id));
  const rows = new Map<string, SignupDocument>();
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const row of await readSignups(ids.slice(from, from + BATCH))) {
      rows.set(row.volunteerId, row);
    }
  }
  return rows;
}

const isCounted = ({ quota, taken, free, waitingCount, confirmed, waiting }: Seats): boolean =>
  taken === confirmed.length && waitingCount === waiting.length && free === quota - taken;

/** Moves the line up into seats that are free without anybody having left, and puts the counters right. */
async function straightened(seats: SeatsDocument, now: Instant): Promise<Promoted> {
  const counted = seatsOf(seats.quota, seats.confirmed, seats.waiting);
  const moved = now < seats.startsAt ? promote(counted) : { seats: counted, promoted: [] };
  if (moved.promoted.length === 0 && isCounted(seats)) {
    return [];
  }
  const saved = await replaceSeats(seats, moved.seats, now);
  return saved === undefined ? [] : settlePromoted(saved, moved.promoted, now);
}

/** What one seat or number in the line says against what the row says. */
interface Holder {
  readonly volunteerId: VolunteerId;
  readonly kind: 'confirmed' | 'waiting';
  readonly row: SignupDocument | undefined;
}

/** A seat whose holder is gone for good, or has signed up for another duty since, goes to the next in line. */
async function freed({ activityId, dutyId }: SeatsDocument, { volunteerId, row }: Holder, now: Instant) {
  const isSure = row === undefined || row.touchedAt < minutesAfter(now, -1);
  return isSure ? (await leaveSeats({ activityId, dutyId, volunteerId }, now)).promoted : [];
}

async function putRight(seats: SeatsDocument, holder: Holder, now: Instant): Promise<Reconciled> {
  const { row, kind } = holder;
  if (row === undefined || isGone(row) || row.dutyId !== seats.dutyId) {
    return { promoted: await freed(seats, holder, now), settled: 0 };
  }
  if (row.state === kind || row.state === 'withdrawing') {
    return { promoted: [], settled: 0 };
  }
  const promoted = row.state === 'waiting' && kind === 'confirmed';
  const isTold = await settleSignup(row, { kind, position: 0, seatsRev: seats.rev }, { now, promoted });
  return { promoted: isTold && promoted ? [row] : [], settled: isTold ? 1 : 0 };
}

/** Makes the rows of one duty say what its seats say. */
export async function reconcile(touched: SeatsDocument, now: Instant): Promise<Reconciled> {
  const promoted = [...(await straightened(touched, now))];
  const seats = (await readSeats(touched._id)) ?? touched;
  const rows = await rowsOf(seats);
  let settled = 0;
  const holders: readonly (readonly [Holder['kind'], readonly VolunteerId[]])[] = [
    ['confirmed', seats.confirmed],
    ['waiting', seats.waiting],
  ];
  for (const [kind, volunteerIds] of holders) {
    for (const volunteerId of volunteerIds) {
      const outcome = await putRight(seats, { volunteerId, kind, row: rows.get(volunteerId) }, now);
      promoted.push(...outcome.promoted);
      settled += outcome.settled;
    }
  }
  return { promoted, settled };
}
