import type { RosterEntry } from './scan';

/**
 * Whether somebody on the roster is awaited (应到): whoever holds a seat, as the seats of the activity count them. One
 * who was suspended keeps it until they withdraw; a walk-in never had one.
 */
export const isAwaited = ({
  status,
  hasSeat,
  isWalkIn,
}: Pick<RosterEntry, 'status' | 'hasSeat' | 'isWalkIn'>): boolean =>
  (status === 'confirmed' || hasSeat === true) && isWalkIn !== true;
