import { inLookingOrder, isPastClean, sortKeyOf } from '#core/hours/sheet-row';
import type { HourOutcome, HourSheetReply, SheetRow } from '#core/hours/views';

/** What is known of a sheet that is read in parts. */
export interface KnownRows {
  /** The first page that went into it. */
  readonly first: HourSheetReply | undefined;
  /** In the order of looking. */
  readonly rows: readonly SheetRow[];
  /** Where reading goes on; nothing once everything was read. */
  readonly next: string | undefined;
  /** Pages after the first were read. */
  readonly isBeyond: boolean;
  /** Somebody was otherwise than read: with the next first page reading starts over, what was read stays meanwhile. */
  readonly isStale: boolean;
}

export const NOTHING_KNOWN: KnownRows = {
  ...{ first: undefined, rows: [], next: undefined, isBeyond: false, isStale: false },
};

type SheetPage = Pick<HourSheetReply, 'rows' | 'next'>;

/** A page is all there is between two keys: what was known to stand there and is not on it has moved elsewhere. */
function merged(known: readonly SheetRow[], after: string, { rows, next }: SheetPage): readonly SheetRow[] {
  const read = new Set<string>(rows.map(({ record }) => record));
  const isOnPage = (key: string) => key > after && (next === undefined || key <= next);
  const others = known.filter((row) => !read.has(row.record) && !isOnPage(sortKeyOf(row)));
  return inLookingOrder([...others, ...rows]);
}

/** With the page that follows a key. */
export const withPage = (known: KnownRows, after: string, page: SheetPage): KnownRows => ({
  ...known,
  ...{ rows: merged(known.rows, after, page), next: page.next, isBeyond: true },
});

/** With the first page read anew; later pages stay as they were read unless somebody has moved. */
export function withFirst(known: KnownRows, first: HourSheetReply): KnownRows {
  const isSame = known.first?.activity.activityId === first.activity.activityId;
  if (!known.isBeyond || !isSame) {
    return { first, rows: first.rows, next: first.next, isBeyond: false, isStale: false };
  }
  const rows = merged(known.rows, '', first);
  const kept = new Set<string>(rows.map(({ record }) => record));
  const startsOver = known.isStale || known.rows.some(({ record }) => !kept.has(record));
  return { ...known, first, rows, next: startsOver ? first.next : known.next, isStale: false };
}

/** With what was decided. Who was refused is otherwise than read, so they are left to be read anew. */
export function withOutcomes(known: KnownRows, outcomes: readonly HourOutcome[]): KnownRows {
  const told = new Map<string, HourOutcome>(outcomes.map((outcome) => [outcome.record, outcome]));
  const rows = known.rows.flatMap((row): readonly SheetRow[] => {
    const outcome = told.get(row.record);
    if (outcome?.kind === 'done') {
      const { state, minutes, needs } = outcome;
      return [{ ...row, state, needs, decidedMinutes: minutes, exceptions: [] }];
    }
    return outcome === undefined ? [row] : [];
  });
  const isStale = known.isStale || rows.length < known.rows.length;
  return { ...known, rows: inLookingOrder(rows), isStale };
}

/** Whether every clean row of the sheet was read. */
export const knowsAllClean = ({ next, isStale }: KnownRows): boolean =>
  !isStale && (next === undefined || isPastClean(next));
