import { GENESIS, type LedgerEntry } from './entry';
import { faultOf, type LedgerFault } from './fault';
import type { LedgerHead } from './head';

/** The one entry that stands at each place of a ledger, in its order. */
export type Standing = ReadonlyMap<number, LedgerEntry>;

interface Chosen {
  readonly standing: Standing;
  readonly faults: readonly LedgerFault[];
}

const mark = (seq: number, hash: string): string => `${seq}:${hash}`;

/** Which entries the published heads name. */
export function publishedIn(heads: readonly LedgerHead[]): (entry: LedgerEntry) => boolean {
  const published = new Set(heads.map(({ seq, entry }) => mark(seq, entry)));
  return ({ seq, hash }) => published.has(mark(seq, hash));
}

function bySeq(entries: readonly LedgerEntry[]): readonly (readonly [number, readonly LedgerEntry[]])[] {
  const places = new Map<number, LedgerEntry[]>();
  for (const entry of entries) {
    const here = places.get(entry.seq) ?? [];
    here.push(entry);
    places.set(entry.seq, here);
  }
  return [...places].sort(([one], [other]) => one - other);
}

/** Chooses the entry of each place: the published one, then the one its neighbours tell of, then the first. */
export function chooseStanding(genuine: readonly LedgerEntry[], heads: readonly LedgerHead[]): Chosen {
  const isPublished = publishedIn(heads);
  const followed = new Set(genuine.map(({ seq, prev }) => mark(seq - 1, prev)));
  const isFollowed = ({ seq, hash }: LedgerEntry) => followed.has(mark(seq, hash));
  const faults: LedgerFault[] = [];
  const standing = new Map<number, LedgerEntry>();
  for (const [seq, here] of bySeq(genuine)) {
    const before = seq === 1 ? GENESIS : standing.get(seq - 1)?.hash;
    const follows = ({ prev }: LedgerEntry) => prev === before;
    const chosen = here.find(isPublished) ?? here.find(isFollowed) ?? here.find(follows) ?? here[0];
    if (chosen !== undefined) {
      standing.set(seq, chosen);
      const others = here.filter((entry) => entry !== chosen);
      faults.push(...others.map((entry) => faultOf(entry.hash === chosen.hash ? 'twice' : 'extra', entry)));
    }
  }
  return { faults, standing };
}
