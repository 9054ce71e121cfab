import { GENESIS, type Sha256 } from './entry';
import type { LedgerFault } from './fault';
import { hashOfHead, type LedgerHead } from './head';
import { isWhole } from './is-whole';

/** What is wrong with the heads of one organisation, in any order, and those that can be relied on. */
export function checkHeads(
  heads: readonly LedgerHead[],
  sha256: Sha256,
): { readonly faults: readonly LedgerFault[]; readonly sound: readonly LedgerHead[] } {
  const faults: LedgerFault[] = [];
  const sound: LedgerHead[] = [];
  let expected: string | undefined = GENESIS;
  for (const head of [...heads].sort((one, other) => (one.day < other.day ? -1 : 1))) {
    const { seq, day, prev, hash } = head;
    if (!isWhole(head) || hashOfHead(head, sha256) !== hash) {
      faults.push({ kind: 'head-altered', seq, day });
      // Nobody knows what the next should follow.
      expected = undefined;
      continue;
    }
    if (expected !== undefined && prev !== expected) {
      faults.push({ kind: 'head-unlinked', seq, day });
    }
    expected = hash;
    sound.push(head);
  }
  return { faults, sound };
}
