import type { CalendarDay } from '../shared/calendar';
import type { SignupId } from '../shared/ids';
import type { LedgerEntry } from './entry';

/**
 * How one entry can be wrong. `altered`: what it says does not give its hash. `replaced`: it was sealed anew, and its
 * neighbour still tells of another. `extra`: nothing in the ledger follows it or leads to it. `twice`: a copy.
 * `misplaced`: in the file it stands out of the ledger's order. `turn-twice`: its turn was taken before.
 */
export type EntryFaultKind = 'altered' | 'replaced' | 'extra' | 'twice' | 'misplaced' | 'turn-twice';

/** Something wrong with a ledger or its heads, naming the place and, where it is known, the record. */
export type LedgerFault =
  | { readonly kind: EntryFaultKind; readonly seq: number; readonly record: SignupId }
  /** Nothing stands from `seq` to `upTo`; `cut-off` when nothing stands behind either but a head knows more. */
  | { readonly kind: 'missing' | 'cut-off'; readonly seq: number; readonly upTo: number }
  /** The entry `upTo` is not the one that was published; what was changed stands between `seq` and it. */
  | {
      readonly kind: 'not-as-published';
      readonly seq: number;
      readonly upTo: number;
      readonly record: SignupId;
      readonly day: CalendarDay;
    }
  /** `head-unlinked`: it does not follow the head before; one was taken away or put in. */
  | {
      readonly kind: 'head-altered' | 'head-unlinked';
      readonly seq: number;
      readonly day: CalendarDay;
    };

/** Faults in the order of the ledger, those of one place by kind. */
export const inLedgerOrder = (faults: readonly LedgerFault[]): readonly LedgerFault[] =>
  [...faults].sort((one, other) => one.seq - other.seq || (one.kind < other.kind ? -1 : 1));

/** An entry's fault; `at` is where the entry belongs when that differs from what it says. */
export const faultOf = (
  kind: EntryFaultKind,
  { seq, decision }: LedgerEntry,
  at: number = seq,
): LedgerFault => ({ kind, seq: at, record: decision.record });
