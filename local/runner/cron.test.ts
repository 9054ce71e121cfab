import fc from 'fast-check';
import { parseCron } from './cron';
import { nextAfter } from './next-after';

const at = (iso: string) => Date.parse(iso);
const next = (text: string, after: string) => {
  const due = nextAfter(parseCron(text), at(after));
  return due === undefined ? undefined : new Date(due).toISOString();
};

test.each([
  ['every five minutes', '0 */5 * * * * *', '2026-11-24T00:03:10Z', '2026-11-24T00:05:00.000Z'],
  [
    'the same instant is not due again',
    '0 */5 * * * * *',
    '2026-11-24T00:05:00Z',
    '2026-11-24T00:10:00.000Z',
  ],
  [
    'two in the morning is meant in UTC+8',
    '0 0 2 * * * *',
    '2026-11-24T00:00:00Z',
    '2026-11-24T18:00:00.000Z',
  ],
  ['a range of hours', '0 0 9-11 * * * *', '2026-11-24T03:30:00Z', '2026-11-25T01:00:00.000Z'],
  ['a list of minutes', '0 10,40 * * * * *', '2026-11-24T00:10:00Z', '2026-11-24T00:40:00.000Z'],
  ['a weekday (0 is Sunday)', '0 0 0 * * 0 *', '2026-11-24T00:00:00Z', '2026-11-28T16:00:00.000Z'],
  [
    'day or weekday, when both are given',
    '0 0 0 25 * 0 *',
    '2026-11-24T00:00:00Z',
    '2026-11-24T16:00:00.000Z',
  ],
  ['the last day of February', '0 0 0 29 2 * *', '2026-11-24T00:00:00Z', '2028-02-28T16:00:00.000Z'],
  ['a far year', '0 0 0 1 1 * 2040', '2026-11-24T00:00:00Z', '2039-12-31T16:00:00.000Z'],
])('%s', (_name, text, after, expected) => {
  expect(next(text, after)).toBe(expected);
});

test('a time-table whose years are over is never due', () => {
  expect(next('0 0 0 1 1 * 2020', '2026-11-24T00:00:00Z')).toBeUndefined();
});

test.each([
  ['six fields', '0 0 0 * * *'],
  ['a name of a day', '0 0 0 * * MON *'],
  ['a step of a range', '0 0-30/5 * * * * *'],
  ['the last day', '0 0 0 L * * *'],
  ['no particular day', '0 0 0 ? * * *'],
  ['the sixtieth minute', '0 60 * * * * *'],
  ['a range backwards', '0 0 11-9 * * * *'],
  ['a step of nothing', '0 */0 * * * * *'],
  ['an empty entry of a list', '0 1,,2 * * * * *'],
])('%s is an error, not a guess', (_name, text) => {
  expect(() => parseCron(text)).toThrow();
});

test('what is due lies ahead, on a whole second the time-table names, with nothing skipped between', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 5 });
  const hours = fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 5 });
  const after = fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') });
  fc.assert(
    fc.property(minutes, hours, after, (minute, hour, from) => {
      const due = nextAfter(parseCron(`0 ${minute.join(',')} ${hour.join(',')} * * * *`), from);
      const named = (instant: number) => {
        const local = new Date(instant + 8 * 3_600_000);
        return minute.includes(local.getUTCMinutes()) && hour.includes(local.getUTCHours());
      };
      let expected = Math.floor(from / 60_000) * 60_000 + 60_000;
      while (!named(expected)) expected += 60_000;
      expect(due).toBe(expected);
    }),
    { numRuns: 60 },
  );
});
