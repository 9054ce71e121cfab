import { ACCESS_FEATURES } from '../access/features';
import { attentionLine } from './attention';

test('every need has its words for the steward', () => {
  expect(ACCESS_FEATURES.filter((need) => attentionLine([need]) === undefined)).toEqual([]);
  expect(attentionLine(['sign-interpreter', 'seating'])).toBe('需手语，需要座位');
});

test('who needs nothing special has no line', () => {
  expect(attentionLine([])).toBeUndefined();
});
