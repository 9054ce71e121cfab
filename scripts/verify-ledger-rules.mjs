// What verify-ledger.mjs goes by; both files stand in one folder. Shares no code with the product on purpose: whoever
// audits the product must not have to trust it.
import { createHash } from 'node:crypto';

const NOTHING_BEFORE = '0'.repeat(64);

const LIST = { open: '[', close: ']', part: (_, text) => text };
const FIELDS = { open: '{', close: '}', part: (name, text) => `${JSON.stringify(name)}:${text}` };

function writtenParts(value, { open, close, part }) {
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  const parts = (open === '[' ? names : names.sort()).map((name) => {
    const text = written(value[name]);
    return text === undefined ? undefined : part(name, text);
  });
  return parts.includes(undefined) ? undefined : `${open}${parts.join(',')}${close}`;
}

/** The one way a value is written: fields by name, no spaces, whole numbers; `undefined` when it cannot be. */
export function written(value) {
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? JSON.stringify(value) : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  return writtenParts(value, Array.isArray(value) ? LIST : FIELDS);
}

/** Whether an entry or a head is what its own hash says. */
export function isAsSealed(thing) {
  const { hash, ...rest } = thing;
  const text = written(rest);
  return text !== undefined && createHash('sha256').update(text, 'utf8').digest('hex') === hash;
}

export const about = (kind, entry, seq = entry.seq) => ({ kind, seq, record: entry.decision.record });

/** The heads that can be relied on, and what is wrong with the others. */
function judgeHeads(heads) {
  const [faults, good] = [[], []];
  let last = NOTHING_BEFORE;
  for (const head of heads.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const { seq, day, prev } = head;
    if (!isAsSealed(head)) {
      faults.push({ kind: 'head-altered', seq, day });
      last = undefined;
      continue;
    }
    if (prev !== (last ?? prev)) faults.push({ kind: 'head-unlinked', seq, day });
    good.push(head);
    last = head.hash;
  }
  return { faults, good };
}

/** Whose ledger it is: the organisation that most entries name. */
function mostNamed(entries) {
  const tally = new Map();
  for (const { org } of entries) tally.set(org.id, (tally.get(org.id) ?? 0) + 1);
  let best;
  for (const [id, times] of tally) if (best === undefined || times > tally.get(best)) best = id;
  return best;
}

function grouped(entries) {
  const places = new Map();
  for (const entry of entries) {
    if (!places.has(entry.seq)) places.set(entry.seq, []);
    places.get(entry.seq).push(entry);
  }
  return places;
}

/** Puts one entry at each place and reports the others there. */
function settle(entries, isPublished) {
  const told = new Set(entries.map(({ seq, prev }) => `${seq - 1} ${prev}`));
  const places = grouped(entries);
  const [line, faults] = [new Map(), []];
  for (const seq of [...places.keys()].sort((a, b) => a - b)) {
    const here = places.get(seq);
    const before = seq === 1 ? NOTHING_BEFORE : line.get(seq - 1)?.hash;
    const best =
      here.find(isPublished) ??
      here.find(({ hash }) => told.has(`${seq} ${hash}`)) ??
      here.find(({ prev }) => prev === before) ??
      here[0];
    line.set(seq, best);
    const others = here.filter((one) => one !== best);
    faults.push(...others.map((one) => about(one.hash === best.hash ? 'twice' : 'extra', one)));
  }
  return { line, faults };
}

/** What an entry must follow; whatever it says, when the one before is not there. */
function wantedAt(seq, before, entry) {
  return seq === 1 ? NOTHING_BEFORE : (before?.hash ?? entry.prev);
}

/** Neighbours that do not fit: names whichever nobody vouches for, or both. */
function judgeLinks(line, isPublished) {
  const guilty = new Set();
  for (const [seq, entry] of line) {
    const before = line.get(seq - 1);
    if (entry.prev === wantedAt(seq, before, entry)) continue;
    const isBeforeSafe = before === undefined || isPublished(before);
    const isSafe = isPublished(entry) || line.get(seq + 1)?.prev === entry.hash;
    if (!isBeforeSafe) guilty.add(before);
    if (isBeforeSafe || !isSafe) guilty.add(entry);
  }
  return [...guilty].map((entry) => about('replaced', entry));
}

function judgeGaps(filled, newest) {
  const faults = [];
  const seqs = [...filled].sort((a, b) => a - b);
  let due = 1;
  for (const seq of seqs) {
    if (seq > due) faults.push({ kind: 'missing', seq: due, upTo: seq - 1 });
    due = seq + 1;
  }
  const last = seqs.at(-1) ?? 0;
  if (newest > last) faults.push({ kind: 'cut-off', seq: last + 1, upTo: newest });
  return faults;
}

function judgeAgainstHeads(line, heads) {
  const faults = [];
  let agreed = 0;
  for (const { seq, day, entry: hash } of heads.toSorted((a, b) => a.seq - b.seq)) {
    const entry = line.get(seq);
    if (entry !== undefined && entry.hash !== hash)
      faults.push({ ...about('not-as-published', entry, Math.min(agreed + 1, seq)), upTo: seq, day });
    else agreed = seq;
  }
  return faults;
}

function judgeTurns(line) {
  const seen = new Set();
  return [...line.values()].flatMap((entry) => {
    const turn = `${entry.decision.record}#${entry.decision.turn}`;
    const isSecond = seen.has(turn);
    seen.add(turn);
    return isSecond ? [about('turn-twice', entry)] : [];
  });
}

/** Indexes of a longest ascending run, the one with the smallest numbers. */
function ascending(numbers) {
  const [ends, from] = [[], []];
  numbers.forEach((number, at) => {
    let place = ends.length;
    // Nearly always in order, so looking from the end is quick.
    while (place > 0 && numbers[ends[place - 1]] >= number) place -= 1;
    from[at] = ends[place - 1];
    ends[place] = at;
  });
  const run = new Set();
  for (let at = ends.at(-1); at !== undefined; at = from[at]) run.add(at);
  return run;
}

function judgeOrder(entries, line) {
  const inFile = entries.filter((entry) => line.get(entry.seq) === entry);
  const inLedger = inFile.toSorted((a, b) => a.seq - b.seq);
  const strays = inFile.filter((entry, at) => inLedger[at] !== entry);
  const run = ascending(inFile.map(({ seq }) => seq));
  const movers = inFile.filter((_, at) => !run.has(at));
  return (movers.length < strays.length ? movers : strays).map((entry) => about('misplaced', entry));
}

/**
 * Everything wrong with the entries of one ledger, given the heads published for it. `unread` are the places of
 * lines that could not be read, which are not missing.
 */
export function checkEntries(entries, heads = [], unread = []) {
  const { faults: wrongHeads, good } = judgeHeads(heads);
  const marks = new Set(good.map(({ seq, entry }) => `${seq} ${entry}`));
  const isPublished = ({ seq, hash }) => marks.has(`${seq} ${hash}`);
  const lines = entries.map((entry) => ({ ...entry }));
  const [sealed, broken] = [[], []];
  for (const entry of lines) (isAsSealed(entry) ? sealed : broken).push(entry);
  const owner = good[0]?.org.id ?? mostNamed(sealed);
  const { line, faults } = settle(
    sealed.filter(({ org }) => org.id === owner),
    isPublished,
  );
  const seqOf = new Map([...line.values()].map(({ hash, seq }) => [hash, seq]));
  const altered = broken.map((entry) => {
    const before = entry.prev === NOTHING_BEFORE ? 0 : seqOf.get(entry.prev);
    return about('altered', entry, before === undefined ? entry.seq : before + 1);
  });
  const filled = new Set([...line.keys(), ...altered.map(({ seq }) => seq), ...unread]);
  const found = [
    ...wrongHeads,
    ...faults,
    ...altered,
    ...sealed.filter(({ org }) => org.id !== owner).map((entry) => about('extra', entry)),
    ...judgeLinks(line, isPublished),
    ...judgeGaps(filled, Math.max(0, ...good.map(({ seq }) => seq))),
    ...judgeAgainstHeads(line, good),
    ...judgeTurns(line),
    ...judgeOrder(lines, line),
  ];
  return found.sort((a, b) => a.seq - b.seq || (a.kind < b.kind ? -1 : 1));
}
