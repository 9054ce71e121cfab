import type { SignupId, VolunteerId } from '#core/shared/ids';
import { type Instant, minutesAfter } from '#core/shared/instant';
import { promote, type Seats, seatsOf } from '#core/signup/seats';
import { oneByOne } from '#kernel/one-by-one';
import { isGone, leaveSeats, type Promoted, settlePromoted } from '#stores/seating';
import { readSeats, replaceSeats, type SeatsDocument } from '#stores/seats';
import { readSignups, type SignupDocument, settleSignup, signupIdOf } from '#stores/signups';

/** Rows in one answer; with all they hold they weigh up to 3 KB each. */
const BATCH = 200;

interface PutRight {
  readonly promoted: Promoted;
  readonly settled: number;
}

interface Reconciled extends PutRight {
  /** Of how many people nothing could be made. */
  readonly failed: number;
  readonly isReachable: boolean;
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
  readonly id: SignupId;
  readonly volunteerId: VolunteerId;
  readonly kind: 'confirmed' | 'waiting';
  readonly row: SignupDocument | undefined;
}

/** A seat whose holder is gone for good, or has signed up for another duty since, goes to the next in line. */
async function freed({ activityId, dutyId }: SeatsDocument, { volunteerId, row }: Holder, now: Instant) {
  const isSure = row === undefined || row.touchedAt < minutesAfter(now, -1);
  return isSure ? (await leaveSeats({ activityId, dutyId, volunteerId }, now)).promoted : [];
}

async function putRight(seats: SeatsDocument, holder: Holder, now: Instant): Promise<PutRight> {
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
  const moved = await straightened(touched, now);
  const seats = (await readSeats(touched._id)) ?? touched;
  const rows = await rowsOf(seats);
  const holdersOf = (kind: Holder['kind']): readonly Holder[] =>
    seats[kind].map((volunteerId) => ({
      ...{ id: signupIdOf(seats.activityId, volunteerId), volunteerId, kind },
      row: rows.get(volunteerId),
    }));
  const { values, failed, isReachable } = await oneByOne(
    'sweep-sign-ups',
    [...holdersOf('confirmed'), ...holdersOf('waiting')],
    (holder) => putRight(seats, holder, now),
  );
  return {
    promoted: [...moved, ...values.flatMap(({ promoted }) => promoted)],
    settled: values.reduce((sum, { settled }) => sum + settled, 0),
    failed: failed.length,
    isReachable,
  };
}
