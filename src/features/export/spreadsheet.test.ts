import fc from 'fast-check';
import { harmless } from '#core/export/csv';
import { columnLetters } from '#core/export/workbook';
import { readSpreadsheet } from '../../../tests/journeys/read-spreadsheet';
import { spreadsheetOf } from './spreadsheet';

const readBack = (rows: readonly (readonly (string | number)[])[]) =>
  readSpreadsheet(Buffer.from(spreadsheetOf(rows)));

test('what is written is read back cell by cell: signs, line ends, strange letters, numbers, empty cells', () => {
  const text = fc.string({ unit: 'binary' }).map((any) => any.replace(/[\p{Cc}\ufffe\uffff]/gu, ''));
  const signs = fc.string({
    unit: fc.constantFrom('<', '&', '"', '_', 'x', '0', '4', '1', '\r', '\n', '𠮷'),
  });
  const cell = fc.oneof(text, signs, fc.integer());
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1, maxLength: 8 }), (rows) => {
      expect(readBack(rows)).toEqual(
        rows.map((row) => row.map((one) => (typeof one === 'number' ? one : harmless(one)))),
      );
    }),
  );
});

test('a text that a spreadsheet would carry out is a text with an apostrophe, and a number stays a number', () => {
  expect(readBack([['=HYPERLINK("x")', '＝1', '13800001234', 119]])).toEqual([
    [`'=HYPERLINK("x")`, `'＝1`, '13800001234', 119],
  ]);
});

test('what XML cannot write is shown as a sign of something unreadable, and nothing else is lost', () => {
  expect(readBack([['读\u0000报\u001b\ud800', '_x0041_']])).toEqual([['读\ufffd报\ufffd\ufffd', '_x0041_']]);
});

test('columns after Z have two letters', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
