import { ORIGINS, type Origin } from '../hours/decision';
import type { OriginMinutes } from './certificate';

interface Served {
  readonly minutes: number;
  readonly origin: Origin;
}

/** Whole minutes in all. Hours are shown from this sum, never added up from rounded rows. */
export const totalMinutesOf = (items: readonly Served[]): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0);

/** Minutes by how they arose, the strongest origin first; they add up to the total. */
export const minutesByOrigin = (items: readonly Served[]): readonly OriginMinutes[] =>
  ORIGINS.map((origin) => ({
    origin,
    minutes: totalMinutesOf(items.filter((item) => item.origin === origin)),
  })).filter(({ minutes }) => minutes > 0);
