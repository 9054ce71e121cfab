import type { VolunteerId } from '../shared/ids';

/**
 * The seats of one duty (岗位名额). `taken` and `waitingCount` are the lengths of the lists and `free` is what the quota
 * leaves; they are kept so that one conditional update can take a seat.
 */
export interface Seats {
  readonly quota: number;
  readonly taken: number;
  /** Negative when the quota was lowered below the seats taken. */
  readonly free: number;
  readonly waitingCount: number;
  readonly confirmed: readonly VolunteerId[];
  /** First come, first moved up. */
  readonly waiting: readonly VolunteerId[];
}

/** Seats with their counters put right. */
export const seatsOf = (
  quota: number,
  confirmed: readonly VolunteerId[],
  waiting: readonly VolunteerId[],
): Seats => ({
  quota,
  taken: confirmed.length,
  free: quota - confirmed.length,
  waitingCount: waiting.length,
  confirmed,
  waiting,
});

/** What follows from a change of the seats. */
export interface Moved {
  readonly seats: Seats;
  /** Who got a seat from the waiting list, first in line first. */
  readonly promoted: readonly VolunteerId[];
}

/** Gives free seats to those at the head of the line (候补递补). */
export function promote({ quota, confirmed, waiting }: Seats): Moved {
  const promoted = waiting.slice(0, Math.max(0, quota - confirmed.length));
  return { seats: seatsOf(quota, [...confirmed, ...promoted], waiting.slice(promoted.length)), promoted };
}

/** Takes somebody out, seat or line; the line itself does not move. */
export const without = ({ quota, confirmed, waiting }: Seats, leaving: VolunteerId): Seats =>
  seatsOf(
    quota,
    confirmed.filter((id) => id !== leaving),
    waiting.filter((id) => id !== leaving),
  );

/** Whether somebody has a seat or stands in the line. */
export const holds = ({ confirmed, waiting }: Seats, who: VolunteerId): boolean =>
  confirmed.includes(who) || waiting.includes(who);
