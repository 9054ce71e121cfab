import { useState } from 'react';
import { MOST_SHEET_ROWS } from '#core/hours/at-once';
import { isClean } from '#core/hours/sheet-row';
import type { HourOutcome, HourSheetReply, SheetRow } from '#core/hours/views';
import { call } from '../../backend/call';
import { type Loaded, useCall } from '../../backend/use-call';
import {
  type KnownRows,
  knowsAllClean,
  NOTHING_KNOWN,
  withFirst,
  withOutcomes,
  withPage,
} from './known-rows';

/** Rows that are shown at first, and that each 再显示 adds: a phone cannot draw thousands. */
const SHOWN_AT_ONCE = 50;

/** A sheet with what was read of it so far. */
export interface Sheet {
  readonly loaded: Loaded<HourSheetReply>;
  /** The rows to show, first in the order of looking. */
  readonly rows: readonly SheetRow[];
  readonly more: 'none' | 'available' | 'loading' | 'failed';
  readonly loadMore: () => void;
  /** How many rows were read, shown or not. */
  readonly read: number;
  /** Every clean row that was read, shown or not. */
  readonly clean: readonly SheetRow[];
  /** How many clean rows the whole sheet has. */
  readonly cleanTotal: number;
  readonly cleanReading: 'idle' | 'loading' | 'failed';
  /** Reads on until every clean row is known and answers them; nothing when it did not come, what was read stays. */
  readonly readClean: () => Promise<readonly SheetRow[] | undefined>;
  /** Takes over what was decided and reads the first page anew. */
  readonly settle: (outcomes: readonly HourOutcome[]) => void;
}

/** What further pages are read for. */
type Purpose = 'more' | 'clean';

interface Work {
  readonly purpose: Purpose;
  readonly state: 'loading' | 'failed';
}

const isEmpty = ({ rows }: HourSheetReply): boolean => rows.length === 0;

/** What is known of the sheet, and reading on in it for a purpose until there is enough. */
function useKnownRows(activityId: string, first: HourSheetReply | undefined) {
  const [known, setKnown] = useState(NOTHING_KNOWN);
  const [work, setWork] = useState<Work>();
  if (first !== undefined && first !== known.first) {
    setKnown(withFirst(known, first));
  }
  const readOn = async (purpose: Purpose, limit: number, isEnough: (known: KnownRows) => boolean) => {
    if (work?.state === 'loading') {
      return undefined;
    }
    setWork({ purpose, state: 'loading' });
    let here = known;
    while (here.next !== undefined && !isEnough(here)) {
      const cursor = here.next;
      const answer = await call('hour-sheet', { activityId, cursor, limit });
      if (!answer.ok) {
        setWork({ purpose, state: 'failed' });
        return undefined;
      }
      here = withPage(here, cursor, answer.value);
      setKnown((before) => withPage(before, cursor, answer.value));
    }
    setWork(undefined);
    return here;
  };
  return { known, setKnown, work, readOn };
}

const stateFor = (purpose: Purpose, work: Work | undefined) =>
  work?.purpose === purpose ? work.state : 'idle';

/** A part of the list that can be had: known already, or on the server. */
function moreOf({ next, rows }: KnownRows, shown: number, work: Work | undefined): Sheet['more'] {
  const idle = next === undefined && rows.length <= shown ? 'none' : 'available';
  const state = stateFor('more', work);
  return state === 'idle' ? idle : state;
}

function cleanTotalOf(known: KnownRows, clean: number): number {
  return knowsAllClean(known) ? clean : Math.max(clean, known.first?.counts.clean ?? 0);
}

/** The hours of one activity: read page by page, or at once as far as there are clean rows. */
export function useSheet(activityId: string): Sheet {
  const loaded = useCall('hour-sheet', { activityId }, { isEmpty });
  const first = loaded.kind === 'done' ? loaded.value : undefined;
  const { known, setKnown, work, readOn } = useKnownRows(activityId, first);
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const clean = known.rows.filter(isClean);
  const loadMore = async () => {
    const wanted = shown + SHOWN_AT_ONCE;
    const isThere = known.rows.length >= wanted;
    if (isThere || (await readOn('more', SHOWN_AT_ONCE, ({ rows }) => rows.length >= wanted)) !== undefined) {
      setShown(wanted);
    }
  };
  return {
    loaded,
    rows: known.rows.slice(0, shown),
    more: moreOf(known, shown, work),
    loadMore: () => void loadMore(),
    read: known.rows.length,
    clean,
    cleanTotal: cleanTotalOf(known, clean.length),
    cleanReading: stateFor('clean', work),
    readClean: async () => (await readOn('clean', MOST_SHEET_ROWS, knowsAllClean))?.rows.filter(isClean),
    settle: (outcomes) => {
      setKnown((before) => withOutcomes(before, outcomes));
      if (loaded.kind === 'done') {
        loaded.refresh();
      }
    },
  };
}
