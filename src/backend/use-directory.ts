import { create } from 'zustand';
import type { PlaceBrief, PlaceRow } from '#core/place/snapshot';
import { decodeRow } from '#core/place/snapshot-row';
import type { Instant } from '#core/shared/instant';
import { now } from '../platform/clock';
import { readStored, writeStored } from '../platform/storage';
import type { Refused } from './answer';
import { call } from './call';

const HEAD_KEY = 'places';
const partKey = (part: number): string => `places:${part}`;

interface Head {
  readonly version: string;
  readonly parts: number;
  readonly savedAt: Instant;
}

/** The directory of places as this phone has it; searching and sorting never ask the network. */
interface Directory {
  readonly places: readonly PlaceBrief[] | undefined;
  readonly savedAt: Instant | undefined;
  readonly refused: Refused | undefined;
  /** Asks for a newer version; what is on the phone stays until the new one is complete. */
  readonly renew: () => Promise<void>;
}

function fromPhone(): {
  readonly places?: readonly PlaceBrief[];
  readonly savedAt?: Instant;
  readonly version?: string;
} {
  const head = readStored<Head>(HEAD_KEY);
  if (head === undefined) {
    return {};
  }
  const parts = Array.from({ length: head.parts }, (_, part) =>
    readStored<readonly PlaceRow[]>(partKey(part)),
  );
  // A part lost to the system's tidying makes the whole worthless: ask again.
  if (parts.some((part) => part === undefined)) {
    return {};
  }
  return {
    places: parts.flatMap((part) => (part ?? []).map(decodeRow)),
    savedAt: head.savedAt,
    version: head.version,
  };
}

type Fetched = 'current' | Refused | (Head & { readonly rows: readonly (readonly PlaceRow[])[] });

/** The parts after the first, of the same version; `undefined` when the version changed in between. */
async function fetchRest(
  version: string,
  parts: number,
): Promise<readonly (readonly PlaceRow[])[] | Refused | undefined> {
  const rows: (readonly PlaceRow[])[] = [];
  for (let part = 1; part < parts; part += 1) {
    const answer = await call('places-snapshot', { part });
    if (!answer.ok) {
      return answer;
    }
    if (answer.value.kind === 'current' || answer.value.version !== version) {
      return undefined;
    }
    rows.push(answer.value.rows);
  }
  return rows;
}

/** Every part of one version; starts over when the version changes between two parts. */
async function fetchParts(known: string | undefined): Promise<Fetched> {
  const answer = await call('places-snapshot', known === undefined ? {} : { known });
  if (!answer.ok) {
    return answer;
  }
  if (answer.value.kind === 'current') {
    return 'current';
  }
  const { version, parts, rows } = answer.value;
  const rest = await fetchRest(version, parts);
  if (rest === undefined) {
    return fetchParts(undefined);
  }
  return 'ok' in rest ? rest : { version, parts, savedAt: now(), rows: [rows, ...rest] };
}

/** Parts first, the head last: a phone that dies in between still has the old head or none. */
function keep(head: Head, rows: readonly (readonly PlaceRow[])[]): void {
  rows.forEach((part, index) => {
    writeStored(partKey(index), part);
  });
  writeStored(HEAD_KEY, head);
}

const kept = fromPhone();

export const useDirectory = create<Directory & { readonly version: string | undefined }>((set, get) => ({
  places: kept.places,
  savedAt: kept.savedAt,
  version: kept.version,
  refused: undefined,
  renew: async () => {
    const fetched = await fetchParts(get().version);
    if (fetched === 'current') {
      set({ savedAt: now(), refused: undefined });
    } else if ('rows' in fetched) {
      const { rows, ...head } = fetched;
      keep(head, rows);
      set({
        places: rows.flat().map(decodeRow),
        savedAt: head.savedAt,
        version: head.version,
        refused: undefined,
      });
    } else {
      set({ refused: fetched });
    }
  },
}));
