import { brokenLinks } from './broken-links';
import { checkHeads } from './check-heads';
import { chooseStanding, type Standing } from './choose-standing';
import { GENESIS, hashOf, type LedgerEntry, type Sha256 } from './entry';
import { faultOf, inLedgerOrder, type LedgerFault } from './fault';
import type { LedgerHead } from './head';
import { isWhole } from './is-whole';
import { longestRun } from './longest-run';

/** What an auditor holds: the entries of one ledger as they were found, and the heads published for it. */
export interface LedgerEvidence {
  readonly entries: readonly LedgerEntry[];
  readonly heads?: readonly LedgerHead[];
}

const isGenuine = (entry: LedgerEntry, sha256: Sha256): boolean =>
  isWhole(entry) && hashOf(entry, sha256) === entry.hash;

/** The organisation most entries belong to. */
function ownerOf(entries: readonly LedgerEntry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { org } of entries) {
    counts.set(org.id, (counts.get(org.id) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** Where an altered entry belongs: behind the entry it follows, whatever number it says. */
function placeOfAltered({ seq, prev }: LedgerEntry, placeOf: ReadonlyMap<string, number>): number {
  const before = prev === GENESIS ? 0 : placeOf.get(prev);
  return before === undefined ? seq : before + 1;
}

/** Stretches of places where nothing stands, up to the last one anybody knows of. */
function gaps(taken: ReadonlySet<number>, heads: readonly LedgerHead[]): readonly LedgerFault[] {
  const places = [...taken].sort((one, other) => one - other);
  const known = Math.max(0, ...heads.map(({ seq }) => seq));
  const last = places.at(-1) ?? 0;
  const found: LedgerFault[] = [];
  let next = 1;
  for (const place of places) {
    if (place > next) {
      found.push({ kind: 'missing', seq: next, upTo: place - 1 });
    }
    next = place + 1;
  }
  return known > last ? [...found, { kind: 'cut-off', seq: last + 1, upTo: known }] : found;
}

function unlikeHeads(standing: Standing, heads: readonly LedgerHead[]): readonly LedgerFault[] {
  let sure = 0;
  return [...heads]
    .sort((one, other) => one.seq - other.seq)
    .flatMap(({ seq, day, entry: hash }): readonly LedgerFault[] => {
      const entry = standing.get(seq);
      const from = sure + 1;
      if (entry === undefined || entry.hash === hash) {
        sure = seq;
        return [];
      }
      const { record } = entry.decision;
      return [{ kind: 'not-as-published', seq: Math.min(from, seq), upTo: seq, record, day }];
    });
}

function secondTurns(standing: Standing): readonly LedgerFault[] {
  const taken = new Set<string>();
  return [...standing.values()].flatMap((entry) => {
    const turn = `${entry.decision.record}#${entry.decision.turn}`;
    const isSecond = taken.has(turn);
    taken.add(turn);
    return isSecond ? [faultOf('turn-twice', entry)] : [];
  });
}

/** Entries out of the ledger's order: those not at their own place, or the fewest that would have to move. */
function misplaced(entries: readonly LedgerEntry[], standing: Standing): readonly LedgerFault[] {
  const inFile = entries.filter((entry) => standing.get(entry.seq) === entry);
  const inOrder = [...inFile].sort((one, other) => one.seq - other.seq);
  const away = inFile.filter((entry, at) => inOrder[at] !== entry);
  const run = longestRun(inFile.map(({ seq }) => seq));
  const movers = inFile.filter((_, at) => !run.has(at));
  return (movers.length < away.length ? movers : away).map((entry) => faultOf('misplaced', entry));
}

/**
 * Everything wrong with one organisation's ledger, naming each place and record; nothing when it is whole.
 *
 * Entries may come with gaps, copies and in any order. Without heads nobody can tell that the newest entries are
 * missing, or that everything from one entry on was sealed anew; with the published heads both are found.
 */
export function checkChain(
  { entries: found, heads: given = [] }: LedgerEvidence,
  sha256: Sha256,
): readonly LedgerFault[] {
  // Each place in the file is an object of its own, also where two hold the same entry.
  const entries = found.map((entry) => ({ ...entry }));
  const { faults: headFaults, sound: heads } = checkHeads(given, sha256);
  const sealed = entries.filter((entry) => isGenuine(entry, sha256));
  const owner = heads[0]?.org.id ?? ownerOf(sealed);
  const own = sealed.filter(({ org }) => org.id === owner);
  const { faults, standing } = chooseStanding(own, heads);
  const placeOf = new Map([...standing.values()].map(({ hash, seq }) => [hash, seq]));
  const genuine = new Set(sealed);
  const altered = entries
    .filter((entry) => !genuine.has(entry))
    .map((entry) => faultOf('altered', entry, placeOfAltered(entry, placeOf)));
  const taken = new Set([...standing.keys(), ...altered.map(({ seq }) => seq)]);
  return inLedgerOrder([
    ...headFaults,
    ...faults,
    ...altered,
    ...sealed.filter(({ org }) => org.id !== owner).map((entry) => faultOf('extra', entry)),
    ...brokenLinks(standing, heads),
    ...gaps(taken, heads),
    ...unlikeHeads(standing, heads),
    ...secondTurns(standing),
    ...misplaced(entries, standing),
  ]);
}
