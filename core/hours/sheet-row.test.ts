import fc from 'fast-check';
import { aDecision } from '../../tests/builders/decisions';
import { anHourCase } from '../../tests/builders/hour-cases';
import { asId } from '../shared/ids';
import type { DecisionKind } from './decision';
import { EXCEPTIONS } from './exceptions';
import {
  countRows,
  inLookingOrder,
  isClean,
  isPastClean,
  rankOf,
  sheetRow,
  sheetTotals,
  sortKeyOf,
} from './sheet-row';
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

test('whatever else was decided, a disputed row is looked at first, stays open and is never confirmed with others', () => {
  const kinds = fc.constantFrom<DecisionKind>(
    ...(['confirmed', 'entered', 'agreed', 'declined', 'disputed', 'upheld', 'corrected'] as const),
  );
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 7 }), fc.boolean(), (before, isScanned) => {
      const decisions = [...before, 'disputed' as const].map((kind, at) => aDecision(kind, { turn: at + 1 }));
      const scans = isScanned ? {} : { scans: [] };
      const row = sheetRow(anHourCase({ decisions, ...scans }), '王*');
      expect([row.state, rankOf(row), isClean(row), sheetTotals([row]).open]).toEqual([
        'disputed',
        0,
        false,
        1,
      ]);
    }),
  );
});
