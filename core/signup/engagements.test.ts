import { asId } from '../shared/ids';
import { instant } from '../shared/instant';
import { clashIn } from './engagements';

const at = (activityId: string, from: number, to: number) => ({
  activityId: asId<never>(activityId),
  title: activityId,
  startsAt: instant(from),
  endsAt: instant(to),
});

test.each([
  ['ends as the other begins', 0, 10, undefined],
  ['begins as the other ends', 20, 30, undefined],
  ['reaches into it', 5, 11, 'other'],
  ['lies within it', 12, 13, 'other'],
  ['spans it', 0, 40, 'other'],
])('an activity that %s', (_, from, to, clash) => {
  expect(clashIn([at('other', 10, 20)], at('wanted', from, to))?.title).toBe(clash);
});

test('an activity never clashes with itself, and the earliest clash is named', () => {
  expect(clashIn([at('wanted', 0, 10)], at('wanted', 0, 10))).toBeUndefined();
  expect(clashIn([at('late', 5, 9), at('early', 1, 3)], at('wanted', 0, 10))?.title).toBe('early');
});
