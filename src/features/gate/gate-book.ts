import type { PlannedTime } from '#core/attendance/attendance-rules';
import { foldScans } from '#core/attendance/fold-scans';
import { isAwaited } from '#core/attendance/is-awaited';
import type { Scan } from '#core/attendance/scan';
import { walkInNo } from '#core/attendance/walk-in';
import { type RosterIndex, rosterIndex, type Shown } from './roster-index';
import type { LocalRoster } from './roster-store';

/** Where a person stands, for the roster's words. */
export type Presence = 'inside' | 'left' | 'absent';

/** How many people are awaited, are inside, have left, and of those awaited have not been seen. */
export interface BookCounts {
  readonly expected: number;
  readonly present: number;
  readonly left: number;
  readonly missing: number;
}

/**
 * The roster and all scans of it, looked up by who stands there. Opened once for a roster; then one more scan costs
 * the work of one person, however long the roster and however many scans there are.
 */
export interface GateBook extends RosterIndex {
  /** The scans of whoever this is: a line of the roster, or somebody who walked in and has none yet. */
  readonly scansOf: (shown: Shown) => readonly Scan[];
  /** The duty for which somebody without a line walked in on this phone. */
  readonly walkInDutyOf: (volunteerNo: string | undefined) => string | undefined;
  readonly presenceOf: (signupId: string) => Presence;
  readonly counts: () => BookCounts;
  /** Takes note of a scan; one that is known by its id already changes nothing. */
  readonly add: (scan: Scan) => void;
}

/** Somebody without a line on the roster goes by their number. */
const strangerKey = (volunteerNo: string | undefined): string => `no:${volunteerNo ?? ''}`;

function presenceIn(scans: readonly Scan[], planned: PlannedTime | undefined): Presence {
  const state = foldScans(scans, planned);
  if (state.inside !== undefined) {
    return 'inside';
  }
  return state.stays.length > 0 ? 'left' : 'absent';
}

/** Counts people by where they stand; `move` is called whenever somebody's place changes. */
function tally() {
  const all = { inside: 0, left: 0, absent: 0 };
  return {
    all,
    move: (from: Presence, to: Presence) => {
      all[from] -= 1;
      all[to] += 1;
    },
  };
}

/** Scans by whose they are; one of each id. */
function scanShelf(index: RosterIndex) {
  const known = new Set<string>();
  const byPerson = new Map<string, Scan[]>();
  const keyOf = ({ signupId, volunteerNo }: Scan): string =>
    signupId ?? index.numbered(volunteerNo)?.signupId ?? strangerKey(volunteerNo);
  return {
    of: (person: string): readonly Scan[] => byPerson.get(person) ?? [],
    /** Whose scan it is; `undefined` when it was there already. */
    put: (scan: Scan): string | undefined => {
      if (known.has(scan.id)) {
        return undefined;
      }
      known.add(scan.id);
      const key = keyOf(scan);
      const own = byPerson.get(key);
      if (own === undefined) {
        byPerson.set(key, [scan]);
      } else {
        own.push(scan);
      }
      return key;
    },
  };
}

/** Opens the book of a roster with the scans the server knew; the phone's own are added after. */
export function openBook(roster: Pick<LocalRoster, 'activity' | 'entries' | 'scans'>): GateBook {
  const index = rosterIndex(roster.entries);
  const shelf = scanShelf(index);
  const duties = new Map<string, PlannedTime>(roster.activity.duties.map((duty) => [duty.id, duty]));
  const presences = new Map<string, Presence>();
  const everybody = tally();
  const awaited = tally();
  const expected = roster.entries.filter(isAwaited).length;

  const refold = (person: string) => {
    const entry = index.entryOf(person);
    const own = shelf.of(person);
    const before = presences.get(person) ?? 'absent';
    const after = presenceIn(own, duties.get(entry?.dutyId ?? own[0]?.dutyId ?? ''));
    presences.set(person, after);
    everybody.move(before, after);
    if (entry !== undefined && isAwaited(entry)) {
      awaited.move(before, after);
    }
  };
  for (const person of new Set(roster.scans.flatMap((scan) => shelf.put(scan) ?? []))) {
    refold(person);
  }

  return {
    ...index,
    scansOf: (shown) => {
      const stranger = shown.method === 'walk-in' ? strangerKey(walkInNo(shown)) : '';
      return shelf.of(index.entryFor(shown)?.signupId ?? stranger);
    },
    walkInDutyOf: (volunteerNo) => shelf.of(strangerKey(volunteerNo))[0]?.dutyId,
    presenceOf: (signupId) => presences.get(signupId) ?? 'absent',
    counts: () => ({
      expected,
      present: everybody.all.inside,
      left: everybody.all.left,
      missing: expected - awaited.all.inside - awaited.all.left,
    }),
    add: (scan) => {
      const person = shelf.put(scan);
      if (person !== undefined) {
        refold(person);
      }
    },
  };
}
