import fc from 'fast-check';
import { aDuty, at } from '../../tests/builders/attendance';
import { hourRulesOn } from '../hours/rules';
import { instant } from '../shared/instant';
import { displayHours } from './display-hours';
import { minutesByDay, serviceMinutes } from './service-minutes';

const RULES = hourRulesOn('2026-11-29');

const stay = (from: number, to: number) => ({ inAt: at(from), outAt: at(to) });

test.each([
  ['on time', [stay(0, 180)], 0, 180],
  ['half a minute short', [{ inAt: at(0), outAt: instant(at(180) - 30_000) }], 0, 179],
  ['far too long: 1.2 times the plan', [stay(-60, 600)], 0, 216],
  ['nobody came', [], 0, 0],
  ['the planned break is taken off', [stay(0, 180)], 30, 150],
  ['half the duty, half the break', [stay(0, 90)], 30, 75],
  ['scanned out for the break: not taken off twice', [stay(0, 90), stay(120, 180)], 30, 150],
  ['left longer than the break', [stay(0, 60), stay(120, 180)], 30, 120],
  ['with the break, at most 1.2 times the net plan', [stay(-60, 600)], 30, 180],
  [
    'a fourth stay of the day does not count',
    [stay(0, 10), stay(20, 30), stay(40, 50), stay(60, 160)],
    0,
    30,
  ],
  ['gone before they came', [{ inAt: at(10), outAt: at(0) }], 0, 0],
] as const)('%s', (_, stays, breakMinutes, minutes) => {
  expect(serviceMinutes(stays, aDuty({ breakMinutes }), RULES)).toBe(minutes);
});

test('another version counts other stays and another share of the plan', () => {
  const { source } = RULES.mostOfPlanned;
  const strict = { mostOfPlanned: { value: 1, source }, mostStaysADay: { value: 2, source } };
  expect(serviceMinutes([stay(-60, 600)], aDuty(), strict)).toBe(180);
  expect(serviceMinutes([stay(0, 10), stay(20, 30), stay(40, 50)], aDuty(), strict)).toBe(20);
});

test('a night shift is split at midnight in Shanghai', () => {
  const duty = aDuty({ startsAt: at(13 * 60), endsAt: at(17 * 60) });
  expect(minutesByDay([stay(13 * 60, 17 * 60)], duty, RULES)).toEqual([
    { day: '2026-11-29', minutes: 120 },
    { day: '2026-11-30', minutes: 120 },
  ]);
});

test('three days count day by day: each its own break, cap and stays', () => {
  const day = 1440;
  const duty = aDuty({ endsAt: at(2 * day + 180), breakMinutes: 30 });
  const stays = [stay(0, 180), stay(day, day + 600), stay(2 * day, 2 * day + 90)];
  expect(minutesByDay(stays, duty, RULES)).toEqual([
    { day: '2026-11-29', minutes: 150 },
    { day: '2026-11-30', minutes: 180 },
    { day: '2026-12-01', minutes: 75 },
  ]);
  expect(serviceMinutes(stays, duty, RULES)).toBe(405);
});

test('a phone that thinks it is 1970 makes neither many days nor many minutes', () => {
  const days = minutesByDay([{ inAt: instant(0), outAt: at(0) }], aDuty(), RULES);
  expect(days).toEqual([{ day: '1970-01-01', minutes: 216 }]);
});

test('minutes are whole, within the plan, never shrink by staying longer, and the days add up', () => {
  const stays = fc.array(
    fc
      .tuple(fc.integer({ min: -200, max: 4000 }), fc.nat(1500))
      .map(([from, length]) => stay(from, from + length)),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(stays, fc.nat(170), (given, breakMinutes) => {
      const duty = aDuty({ breakMinutes });
      const minutes = serviceMinutes(given, duty, RULES);
      expect(Number.isInteger(minutes)).toBe(true);
      expect(minutes).toBeGreaterThanOrEqual(0);
      expect(minutes).toBeLessThanOrEqual((180 - breakMinutes) * 1.2);
      expect(serviceMinutes([...given].reverse(), duty, RULES)).toBe(minutes);
      expect(minutesByDay(given, duty, RULES).reduce((all, day) => all + day.minutes, 0)).toBe(minutes);
    }),
  );
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), fc.nat(170), (one, other, breakMinutes) => {
      const duty = aDuty({ breakMinutes });
      const [short, long] = [Math.min(one, other), Math.max(one, other)];
      expect(serviceMinutes([stay(0, short)], duty, RULES)).toBeLessThanOrEqual(
        serviceMinutes([stay(0, long)], duty, RULES),
      );
    }),
  );
});

test.each([
  [0, 0],
  [5, 0],
  [6, 0.1],
  [59, 0.9],
  [125, 2],
])('%i minutes read as %f hours', (minutes, hours) => {
  expect(displayHours(minutes)).toBe(hours);
});
