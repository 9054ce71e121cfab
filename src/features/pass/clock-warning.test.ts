import { clockWarning } from './clock-warning';

test.each([undefined, 0, 29_999, -30_000])('a clock that is %p ms off is near enough', (skew) => {
  expect(clockWarning(skew)).toBeUndefined();
});

test('one that is further off is told which way, by about how much, and what to do', () => {
  expect(clockWarning(600_000)).toBe(
    '这部手机的时间快了约 10 分钟，签到码可能扫不了。请在手机设置里打开自动设置时间，或者报 6 位号码。',
  );
  expect(clockWarning(-31_000)).toContain('时间慢了约 1 分钟');
});
