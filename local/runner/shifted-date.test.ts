import { shiftedDate } from './shifted-date';

const shifted = shiftedDate(Date);
const DAY = 86_400_000;

beforeEach(() => shifted.shift(DAY));

test('every way to ask for the present is shifted', () => {
  const before = Date.now() + DAY;
  const asked = [
    shifted.Date.now(),
    new shifted.Date().getTime(),
    Reflect.construct(shifted.Date, []).getTime(),
    Date.parse(shifted.Date()) + 999,
  ];
  const after = Date.now() + DAY + 1000;
  for (const at of asked) expect(at >= before && at <= after).toBe(true);
});

test('given times are left alone', () => {
  expect(new shifted.Date(0).toISOString()).toBe('1970-01-01T00:00:00.000Z');
  expect(new shifted.Date(2026, 10, 24).getTime()).toBe(new Date(2026, 10, 24).getTime());
  expect(shifted.Date.UTC(2026, 0)).toBe(Date.UTC(2026, 0));
  expect(shifted.Date.parse('2026-11-24T00:00:00Z')).toBe(Date.parse('2026-11-24T00:00:00Z'));
});

test('a date is a date, whichever made it', () => {
  expect(new shifted.Date() instanceof Date).toBe(true);
  expect(new Date() instanceof shifted.Date).toBe(true);
  class Day extends shifted.Date {}
  expect(new Day()).toBeInstanceOf(Day);
});
