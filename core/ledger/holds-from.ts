import { GENESIS, hashOf, type LedgerEnd, type LedgerEntry, type Sha256 } from './entry';
import { isWhole } from './is-whole';

/**
 * Goes along a stretch of a ledger from a place that is known to be right; answers the last place, or `undefined` when
 * an entry is missing, altered or follows another than the one before.
 */
export function holdsFrom(
  known: LedgerEnd | undefined,
  stretch: readonly LedgerEntry[],
  sha256: Sha256,
): LedgerEnd | undefined {
  let end: LedgerEnd = known ?? { seq: 0, hash: GENESIS };
  for (const entry of stretch) {
    const { seq, prev, hash } = entry;
    const isNext = seq === end.seq + 1 && prev === end.hash;
    if (!(isNext && isWhole(entry) && hashOf(entry, sha256) === hash)) {
      return undefined;
    }
    end = { seq, hash };
  }
  return end;
}
