import type { CalendarDay } from '../shared/calendar';
import { canonicalText, type Plain } from './canonical-text';
import { GENESIS, type LedgerEnd, type RecordingOrg, type Sha256 } from './entry';

/**
 * 封签: how far one organisation's ledger had come at the end of a day, published for everybody to keep. Whoever has
 * it knows later whether an entry up to `seq` was changed or taken away. Heads are chained like the entries.
 */
export interface LedgerHead {
  readonly org: RecordingOrg;
  /** The day in Asia/Shanghai at whose end the ledger stood so. */
  readonly day: CalendarDay;
  readonly seq: number;
  /** Hash of the entry `seq`. */
  readonly entry: string;
  /** Hash of the head of an earlier day; {@link GENESIS} for the first. */
  readonly prev: string;
  /** SHA-256 of all of the above in {@link canonicalText}. */
  readonly hash: string;
}

/** A head and nothing else of what it was kept with: what is published says no more than the hash covers. */
export const plainHead = ({ org, day, seq, entry, prev, hash }: LedgerHead): LedgerHead => ({
  ...{ org, day, seq, entry, prev, hash },
});

/** The hash a head must carry. */
export const hashOfHead = ({ hash: _, ...said }: LedgerHead, sha256: Sha256): string =>
  sha256(canonicalText(said as unknown as Plain));

/** The head of a day whose last entry is `end`; after no other head it is the first. */
export function headAfter(
  before: Pick<LedgerHead, 'hash'> | undefined,
  { org, day, end }: Pick<LedgerHead, 'org' | 'day'> & { readonly end: LedgerEnd },
  sha256: Sha256,
): LedgerHead {
  const drawn = { org, day, seq: end.seq, entry: end.hash, prev: before?.hash ?? GENESIS, hash: '' };
  return { ...drawn, hash: hashOfHead(drawn, sha256) };
}
