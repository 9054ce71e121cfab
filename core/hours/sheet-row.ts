import { plannedMinutes } from './by-hand';
import { dutyOf } from './decide';
import { EXCEPTIONS, exceptionsOf } from './exceptions';
import type { HourCase } from './hour-case';
import type { RowState, SheetCounts, SheetRow } from './views';

function stateOf({ standing, proposal }: HourCase): RowState {
  if (standing.state !== 'proposed') {
    return standing.state;
  }
  if (proposal === undefined) {
    return 'absent';
  }
  return proposal.isInside ? 'inside' : 'proposed';
}

/** A case as a row of the sheet. */
export function sheetRow(hourCase: HourCase, maskedName: string): SheetRow {
  const { record, volunteerNo, proposal, standing } = hourCase;
  const duty = dutyOf(hourCase);
  return {
    ...{ record, volunteerNo, maskedName, dutyName: duty?.name ?? '', state: stateOf(hourCase) },
    scannedMinutes: proposal?.service.minutes ?? 0,
    ...(standing.service === undefined ? {} : { decidedMinutes: standing.service.minutes }),
    plannedMinutes: duty === undefined ? 0 : plannedMinutes(duty),
    ...{ byHand: standing.byHand, needs: standing.needs, exceptions: exceptionsOf(hourCase) },
  };
}

const AFTER_EXCEPTIONS: readonly RowState[] = [
  ...(['proposed', 'inside', 'disputed', 'awaiting', 'approved', 'declined', 'absent'] as const),
];

/** Where a row stands on the sheet, smallest first: by its first exception, else by its state. */
export function rankOf({ exceptions: [first], state }: SheetRow): number {
  return first === undefined
    ? EXCEPTIONS.length + AFTER_EXCEPTIONS.indexOf(state)
    : EXCEPTIONS.indexOf(first.kind);
}

/** The key that rows are ordered by; a page goes on after one, so that rows may be decided meanwhile. */
export const sortKeyOf = (row: SheetRow): string => `${String(rankOf(row)).padStart(2, '0')}.${row.record}`;

/** Whether a row may be confirmed together with others: undecided, and nothing to look at by itself. */
export const isClean = ({ state, exceptions }: SheetRow): boolean =>
  state === 'proposed' && exceptions.length === 0;

const CLEAN_RANK = EXCEPTIONS.length + AFTER_EXCEPTIONS.indexOf('proposed');

/** Whether a page that ends at this key has every clean row of the sheet in it or before it. */
export const isPastClean = (key: string): boolean => Number(key.slice(0, 2)) > CLEAN_RANK;

/** Rows in the order of looking. */
export const inLookingOrder = (rows: readonly SheetRow[]): readonly SheetRow[] =>
  [...rows].sort((one, other) => (sortKeyOf(one) < sortKeyOf(other) ? -1 : 1));

/** How many rows there are of each sort; every row counts once. */
export function countRows(rows: readonly SheetRow[]): SheetCounts {
  const looked = rows.filter(({ exceptions }) => exceptions.length === 0);
  const of = (state: RowState) => looked.filter((row) => row.state === state).length;
  return {
    exceptions: rows.length - looked.length,
    clean: rows.filter(isClean).length,
    ...{ awaiting: of('awaiting'), approved: of('approved'), declined: of('declined'), absent: of('absent') },
  };
}

/** What is still open on a sheet: rows of the organizer, and the offices that others wait for. */
export function sheetTotals(rows: readonly SheetRow[]) {
  const open = rows.filter(isOpen).length;
  const awaits = new Set(rows.flatMap(({ state, needs }) => (state === 'awaiting' ? needs : [])));
  return { open, isOpen: open > 0, awaits: [...awaits].sort() };
}

/** Whether the organizer still has something to do with a row. */
export const isOpen = ({ state, exceptions }: SheetRow): boolean =>
  exceptions.length > 0 || state === 'proposed' || state === 'inside' || state === 'disputed';
