import { KEY_DATES, keyDateIn } from './key-dates';

function dayOf(code: string, year: number): string {
  const keyDate = KEY_DATES.find((one) => one.code === code);
  return keyDate === undefined ? 'no such key date' : keyDateIn(keyDate, year);
}

test.each([
  '2023-05-21',
  '2024-05-19',
  '2025-05-18',
  '2026-05-17',
  '2027-05-16',
  '2028-05-21',
  '2029-05-20',
  '2030-05-19',
])('全国助残日, the third Sunday of May, falls on %s', (day) => {
  expect(dayOf('HELPDAY', Number(day.slice(0, 4)))).toBe(day);
});

test.each([
  '2023-09-24',
  '2024-09-22',
  '2025-09-28',
  '2026-09-27',
  '2027-09-26',
  '2028-09-24',
  '2029-09-23',
  '2030-09-22',
])('国际聋人日, the fourth Sunday of September, falls on %s', (day) => {
  expect(dayOf('DEAF', Number(day.slice(0, 4)))).toBe(day);
});

test.each(['2014-07-05', '2024-07-06', '2026-07-04', '2027-07-03'])(
  'the theme day of the action, the first Saturday of July, falls on %s',
  (day) => {
    expect(dayOf('SUNDAY_ACT', Number(day.slice(0, 4)))).toBe(day);
  },
);

test('a fixed date is the same every year', () => {
  expect(dayOf('PWD', 2026)).toBe('2026-12-03');
  expect(dayOf('BLIND', 2030)).toBe('2030-10-15');
});

test('what was not read from its source says so', () => {
  const unverified = KEY_DATES.filter(({ verified }) => !verified).map(({ code }) => code);
  expect(unverified).toEqual(['DOWN', 'SUNDAY_ACT', 'SPECIAL_OLY', 'MENTAL', 'PWD']);
});
