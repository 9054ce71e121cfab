import { hourRulesOn } from './rules';
import { starProgress } from './stars';

const rules = hourRulesOn('2026-11-24');

test.each([
  [0, 0, 6000],
  [5999, 0, 1],
  [6000, 1, 12_000],
  [18_000, 2, 18_000],
  [36_000, 3, 24_000],
  [60_000, 4, 30_000],
  [89_999, 4, 1],
])('%i minutes: %i stars, %i minutes to the next', (minutes, stars, missingMinutes) => {
  expect(starProgress(minutes, rules)).toEqual({
    stars,
    totalStars: 5,
    missingMinutes,
    source: rules.starMinutes.source,
  });
});

test('with five stars nothing is missing', () => {
  expect(starProgress(90_000, rules)).toEqual({ stars: 5, totalStars: 5, source: rules.starMinutes.source });
});
