import type { RosterEntry } from '#core/attendance/scan';
import type { SignupState } from './signups';

/** How a row stands at the gate. An intent counts as what it leads to; `undone` was never anybody's signup. */
export const ROSTER_STATUS: { readonly [TState in SignupState]: RosterEntry['status'] } = {
  confirmed: 'confirmed',
  waiting: 'waiting',
  pending: 'waiting',
  withdrawing: 'withdrawn',
  withdrawn: 'withdrawn',
  undone: 'withdrawn',
};
