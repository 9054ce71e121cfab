import { asId } from '../shared/ids';
import { EXCEPTIONS } from './exceptions';
import { countRows, inLookingOrder, isClean, isPastClean, sortKeyOf } from './sheet-row';
import type { RowState, SheetRow } from './views';

const STATES: readonly RowState[] = [
  ...(['proposed', 'inside', 'disputed', 'awaiting', 'approved', 'declined', 'absent'] as const),
];

const aRow = (state: RowState, kind?: string) =>
  ({
    ...{ record: asId(`${state}-${kind}`), state },
    exceptions: kind === undefined ? [] : [{ kind }],
  }) as unknown as SheetRow;

const EVERY_SORT = inLookingOrder([
  ...STATES.map((state) => aRow(state)),
  ...EXCEPTIONS.map((kind) => aRow('proposed', kind)),
]);

test('a page that ends past the clean rows has none of them after it', () => {
  for (const [at, row] of EVERY_SORT.entries()) {
    const hasCleanAfter = EVERY_SORT.slice(at + 1).some(isClean);
    expect([row.record, isPastClean(sortKeyOf(row)) && hasCleanAfter]).toEqual([row.record, false]);
  }
  expect(EVERY_SORT.filter((row) => isPastClean(sortKeyOf(row))).map(({ state }) => state)).toEqual(
    STATES.filter((state) => state !== 'proposed'),
  );
});

test('as many rows are counted clean as may be confirmed together', () => {
  expect(countRows(EVERY_SORT)).toMatchObject({ clean: 1, exceptions: EXCEPTIONS.length });
});
