import { instant } from '../shared/instant';
import { decodeOpening, encodeOpening, openingStateAt } from './opening';

const at = (text: string) => instant(Date.parse(`${text}+08:00`));
const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1050 }));

test.each([
  ['周二上午开着', '2026-11-24T10:00', { kind: 'open', until: at('2026-11-24T17:30') }],
  ['周二清早还没开', '2026-11-24T08:00', { kind: 'closed', opensAt: at('2026-11-24T09:00') }],
  ['周五关门后下周一开', '2026-11-27T18:00', { kind: 'closed', opensAt: at('2026-11-30T09:00') }],
])('%s', (_name, now, state) => {
  expect(openingStateAt(weekdays, at(now))).toEqual(state);
});

test('a place open once a week says so six days ahead, and one without hours wants a call', () => {
  const monday = [{ weekday: 1, fromMinute: 540, toMinute: 600 }];
  expect(openingStateAt(monday, at('2026-11-30T10:00'))).toEqual({
    kind: 'closed',
    opensAt: at('2026-12-07T09:00'),
  });
  expect(openingStateAt([], at('2026-11-30T10:00'))).toEqual({ kind: 'by-appointment' });
});

test('opening hours survive being written as text', () => {
  expect(decodeOpening(encodeOpening(weekdays))).toEqual(weekdays);
  expect(decodeOpening('nonsense;8:1-2')).toEqual([]);
});
