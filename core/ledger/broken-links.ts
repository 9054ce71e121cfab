import { publishedIn, type Standing } from './choose-standing';
import { GENESIS, type LedgerEntry } from './entry';
import { faultOf, type LedgerFault } from './fault';
import type { LedgerHead } from './head';

/** Whether an entry follows the one before it, as far as that one is there. */
function fits({ seq, prev }: LedgerEntry, before: LedgerEntry | undefined): boolean {
  const expected = seq === 1 ? GENESIS : before?.hash;
  return expected === undefined || prev === expected;
}

/**
 * Neighbours that do not fit together. Whichever of the two nobody else vouches for was sealed anew; where nobody
 * knows, both are named.
 */
export function brokenLinks(standing: Standing, heads: readonly LedgerHead[]): readonly LedgerFault[] {
  const isPublished = publishedIn(heads);
  const isFollowed = ({ seq, hash }: LedgerEntry) => standing.get(seq + 1)?.prev === hash;
  const blamed = new Set<LedgerEntry>();
  for (const entry of standing.values()) {
    const before = standing.get(entry.seq - 1);
    if (fits(entry, before)) {
      continue;
    }
    const isBeforeSure = before === undefined || isPublished(before);
    if (isBeforeSure || !(isPublished(entry) || isFollowed(entry))) {
      blamed.add(entry);
    }
    if (!isBeforeSure) {
      blamed.add(before);
    }
  }
  return [...blamed].map((entry) => faultOf('replaced', entry));
}
