import { openingHours } from './opening-hours';

const on = (weekday: number, fromMinute: number, toMinute: number) => ({ weekday, fromMinute, toMinute });
const workdays = [1, 2, 3, 4, 5];

test('days in a row with the same hours share a line, and what is not named is closed', () => {
  expect(openingHours(workdays.map((day) => on(day, 540, 1050)))).toEqual([
    { days: '周一到周五', hours: '9:00–17:30' },
    { days: '周六、周日', hours: '休息' },
  ]);
});

test('the week ends on Sunday', () => {
  expect(openingHours([...workdays, 6].map((day) => on(day, 540, 1020)))).toEqual([
    { days: '周一到周六', hours: '9:00–17:00' },
    { days: '周日', hours: '休息' },
  ]);
});

test('a day with a break at noon names both spans', () => {
  const [first] = openingHours([on(1, 540, 690), on(1, 840, 1020)]);
  expect(first).toEqual({ days: '周一', hours: '9:00–11:30，14:00–17:00' });
});

test('around the clock is said so', () => {
  expect(openingHours([0, ...workdays, 6].map((day) => on(day, 0, 1440)))).toEqual([
    { days: '每天', hours: '全天开放' },
  ]);
});
