import fc from 'fast-check';
import { asGiven } from '../../tests/builders/as-given';
import { csvLines, harmless, isFormula } from './csv';

const CELL = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;

/** A reader of RFC 4180 that knows nothing of the writer. */
function read(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of text.matchAll(CELL)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') {
      rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

const SIGNS = [...'=+-@＝＋－＠−"\'“‘ ,\r\n\t　\u200b\ufeff', '陪伴', 'A1', '0'];
const nasty = fc.array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 3 })), { maxLength: 6 });
const cell = nasty.map((parts) => parts.join(''));

test('whatever the cells hold, what is read back is what was written, and no cell begins a formula', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.nat(5), fc.gen(), (width, height, gen) => {
      const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => gen(() => cell)));
      const back = read(csvLines(rows));
      expect(back.map((row) => row.map(asGiven))).toEqual(rows);
      for (const text of back.flat()) {
        expect(text).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  '=1+1',
  '+86 138',
  '-3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '  =1',
  '"=1',
  "'=1",
  '“=1',
])('%j is shown and not carried out', (text) => {
  expect(isFormula(text)).toBe(true);
  expect(harmless(text)).toBe(`'${text}`);
});

test.each(['陪伴出行', '3.5', 'a=b', '2026-11-29', '', 'ZC0000000017'])('%j stays as it is', (text) => {
  expect(harmless(text)).toBe(text);
});

test('numbers stay numbers, and a cell with a comma or a line end is quoted', () => {
  expect(csvLines([[3.5, '北京,朝阳', '他说"好"', '两\n行']])).toBe(
    '3.5,"北京,朝阳","他说""好""","两\n行"\r\n',
  );
});
