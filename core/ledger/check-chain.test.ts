import fc from 'fast-check';
import {
  AN_ORG,
  aLedger,
  headsAt,
  ledgerHolding,
  resealed,
  sha256,
  someLedger,
} from '../../tests/builders/ledgers';
import { asId } from '../shared/ids';
import { checkChain } from './check-chain';
import type { LedgerEntry } from './entry';
import type { LedgerFault } from './fault';
import { headAfter } from './head';

const TEN = aLedger(10);
const at = (seq: number): LedgerEntry => {
  const entry = TEN[seq - 1];
  if (entry === undefined) {
    throw new Error(`no entry ${seq}`);
  }
  return entry;
};
const faultsOf = (entries: readonly LedgerEntry[], heads = headsAt(TEN, [])) =>
  checkChain({ entries, heads }, sha256);
const placed = (entry: LedgerEntry, seq = entry.seq) => ({ seq, record: entry.decision.record });
const without = (...seqs: readonly number[]) => TEN.filter(({ seq }) => !seqs.includes(seq));
const withEntry = (entry: LedgerEntry) => TEN.map((one) => (one.seq === entry.seq ? entry : one));

test('a whole ledger has no fault, with its heads and without', () => {
  fc.assert(
    fc.property(someLedger, ({ entries, heads }) => {
      expect(checkChain({ entries }, sha256)).toEqual([]);
      expect(checkChain({ entries, heads }, sha256)).toEqual([]);
    }),
  );
});

test('a record taken out leaves a gap with its number', () => {
  expect(faultsOf(without(4))).toEqual([{ kind: 'missing', seq: 4, upTo: 4 }]);
  expect(faultsOf(without(1, 2, 7))).toEqual([
    { kind: 'missing', seq: 1, upTo: 2 },
    { kind: 'missing', seq: 7, upTo: 7 },
  ]);
});

test('a cut-off tail is seen only against a head', () => {
  expect(faultsOf(TEN.slice(0, 7))).toEqual([]);
  expect(faultsOf(TEN.slice(0, 7), headsAt(TEN, [5, 10]))).toEqual([{ kind: 'cut-off', seq: 8, upTo: 10 }]);
});

test('a record sealed anew does not fit its neighbours any more', () => {
  const forged = resealed(at(5), { decision: { ...at(5).decision, by: 'ZC0000000033' } });
  expect(faultsOf(withEntry(forged))).toEqual([{ kind: 'replaced', ...placed(forged) }]);
});

test('everything sealed anew from one record on is seen against the head that was published', () => {
  const decisions = TEN.map(({ decision, seq }) => (seq === 4 ? { ...decision, by: 'nobody' } : decision));
  const forged = ledgerHolding(decisions);
  expect(faultsOf(forged)).toEqual([]);
  const { record } = at(6).decision;
  expect(faultsOf(forged, headsAt(TEN, [3, 6]))).toEqual([
    { kind: 'not-as-published', seq: 4, upTo: 6, record, day: '2026-11-02' },
  ]);
});

test('a copy, a rival for one number, a stranger’s entry and a second turn are each named', () => {
  expect(faultsOf([...TEN.slice(0, 6), at(6), ...TEN.slice(6)])).toEqual([
    { kind: 'twice', ...placed(at(6)) },
  ]);
  const rival = resealed(at(6), { decision: { ...at(6).decision, record: asId('made-up:1') } });
  expect(faultsOf([...TEN, rival])).toEqual([{ kind: 'extra', ...placed(rival) }]);
  const [stranger] = ledgerHolding([at(1).decision], { ...AN_ORG, id: asId('org-2') });
  expect(faultsOf([...TEN, ...(stranger ? [stranger] : [])])).toEqual([{ kind: 'extra', ...placed(at(1)) }]);
  const again = ledgerHolding([...TEN, at(3)].map(({ decision }) => decision));
  expect(faultsOf(again)).toEqual([{ kind: 'turn-twice', ...placed(at(3), 11) }]);
});

test('a head that was changed, left out or made up is named by its day', () => {
  const [one, two, three] = headsAt(TEN, [3, 6, 9]);
  if (one === undefined || two === undefined || three === undefined) {
    throw new Error('three heads');
  }
  expect(faultsOf(TEN, [one, { ...two, seq: 5 }, three])).toEqual([
    { kind: 'head-altered', seq: 5, day: two.day },
  ]);
  expect(faultsOf(TEN, [one, three])).toEqual([{ kind: 'head-unlinked', seq: 9, day: three.day }]);
  const madeUp = headAfter(one, { org: AN_ORG, day: three.day, end: at(7) }, sha256);
  expect(faultsOf(TEN, [one, two, madeUp])).toEqual([{ kind: 'head-unlinked', seq: 7, day: three.day }]);
});

/** Every text and number inside a value, with the way to it. */
function leaves(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([field, inner]) => leaves(inner, [...way, field]))
    : [way];
}

const otherThan = (value: unknown, by: number): unknown => {
  if (typeof value === 'number') {
    return value + by;
  }
  if (typeof value === 'boolean') {
    return !value;
  }
  const text = String(value);
  const place = by % (text.length + 1);
  const changed = String.fromCharCode(((text.charCodeAt(place) || 64) ^ 1) & 0xffff);
  return text.slice(0, place) + changed + text.slice(place + 1);
};

function changedAt(value: unknown, [field, ...way]: readonly string[], by: number): unknown {
  if (field === undefined) {
    return otherThan(value, by);
  }
  const inner = (value as Readonly<Record<string, unknown>>)[field];
  return Object.assign(Array.isArray(value) ? [...value] : { ...(value as object) }, {
    [field]: changedAt(inner, way, by),
  });
}

const recordsIn = (faults: readonly LedgerFault[]) =>
  new Set(faults.flatMap((fault) => ('record' in fault ? [fault.record] : [])));
const placesIn = (faults: readonly LedgerFault[]) => new Set(faults.map(({ seq }) => seq));

test('whatever is changed in whichever entry, that entry and no other is named', () => {
  const touched = fc.tuple(someLedger, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 90 }));
  fc.assert(
    fc.property(touched, ([{ entries, heads }, which, where, by]) => {
      const target = entries[which % entries.length] as LedgerEntry;
      const ways = leaves(target);
      const way = ways[where % ways.length] ?? [];
      const forged = changedAt(target, way, by) as LedgerEntry;
      const faults = checkChain(
        { entries: entries.map((one) => (one === target ? forged : one)), heads },
        sha256,
      );
      expect(placesIn(faults)).toEqual(new Set([target.seq]));
      expect(recordsIn(faults)).toEqual(new Set([forged.decision.record]));
    }),
    { numRuns: 500 },
  );
});

test('two entries that change places are found, and no third is named', () => {
  const swapped = fc.tuple(fc.integer({ min: 2, max: 14 }), fc.nat(), fc.nat());
  fc.assert(
    fc.property(swapped, ([length, one, other]) => {
      const entries = [...aLedger(length)];
      const [first, second] = [one % length, other % length];
      fc.pre(first !== second);
      const [a, b] = [entries[first] as LedgerEntry, entries[second] as LedgerEntry];
      entries[first] = b;
      entries[second] = a;
      const faults = checkChain({ entries }, sha256);
      const named = [...placesIn(faults)];
      expect(faults.length > 0 && faults.every(({ kind }) => kind === 'misplaced')).toBe(true);
      expect(named.every((seq) => seq === a.seq || seq === b.seq)).toBe(true);
    }),
  );
});

test('wherever one is taken out, put in twice or made up, it is named', () => {
  fc.assert(
    fc.property(someLedger, fc.nat(), fc.nat(), ({ entries, heads }, which, where) => {
      const target = entries[which % entries.length] as LedgerEntry;
      const left = entries.filter((entry) => entry !== target);
      const dropped = placesIn(checkChain({ entries: left, heads }, sha256));
      const isLast = target.seq === entries.length;
      const isKnown = !isLast || heads.some(({ seq }) => seq === target.seq);
      expect(dropped).toEqual(new Set(isKnown ? [target.seq] : []));
      const to = where % (entries.length + 1);
      const withCopy = [...entries.slice(0, to), target, ...entries.slice(to)];
      const copied = checkChain({ entries: withCopy, heads }, sha256);
      expect(copied.map(({ kind, seq }) => [kind, seq])).toContainEqual(['twice', target.seq]);
      const madeUp = resealed(target, { decision: { ...target.decision, record: asId('made-up:1') } });
      const inserted = checkChain({ entries: [...entries, madeUp], heads }, sha256);
      const isTold = !isLast || isKnown;
      expect(inserted.some(({ seq }) => seq === target.seq)).toBe(true);
      expect(!isTold || recordsIn(inserted).has(madeUp.decision.record)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
