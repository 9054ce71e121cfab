import { instant } from '#core/shared/instant';
import { agoWords, durationWords, hoursWords, spanWords, untilWords } from './when';

const at = (text: string) => instant(Date.parse(`${text}+08:00`));
const now = at('2026-11-24T10:00');

test('a span names its day once, and the year only when it is another', () => {
  expect(spanWords(at('2026-11-29T09:30'), at('2026-11-29T11:30'), now)).toBe('11月29日 周日 9:30–11:30');
  expect(spanWords(at('2027-01-02T09:00'), at('2027-01-02T12:05'), now)).toBe('2027年1月2日 周六 9:00–12:05');
  expect(hoursWords(at('2026-11-29T22:00'), at('2026-11-30T02:00'))).toBe('22:00–11月30日 2:00');
});

test.each([
  ['2026-11-24T23:00', '就在今天'],
  ['2026-11-25T00:10', '就在明天'],
  ['2026-11-29T09:30', '还有 5 天'],
  ['2026-11-23T23:59', '已经过去'],
])('%s is %s', (when, words) => {
  expect(untilWords(at(when), now)).toBe(words);
});

test.each([
  ['2026-11-24T09:59:40', '刚刚'],
  ['2026-11-24T09:55', '5 分钟前'],
  ['2026-11-24T07:30', '2 小时前'],
  ['2026-11-20T10:00', '4 天前'],
])('%s was %s', (when, words) => {
  expect(agoWords(at(when), now)).toBe(words);
});

test.each([
  [15, '15 分钟'],
  [120, '2 小时'],
  [135, '2 小时 15 分钟'],
])('%i minutes are %s', (minutes, words) => {
  expect(durationWords(minutes)).toBe(words);
});
