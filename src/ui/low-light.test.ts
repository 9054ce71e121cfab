import { judgeLight } from './low-light.h5';

const after = (...looks: readonly number[]): boolean =>
  looks.reduce((seen, brightness) => judgeLight(brightness, seen), { isDark: false, darkLooks: 0 }).isDark;

test.each([
  ['one dark look is a hand before the lens', [20], false],
  ['two are darkness', [20, 30], true],
  ['not with light between them', [20, 90, 30], false],
  ['a little more light is still too little', [20, 30, 50], true],
  ['until it is clearly light', [20, 30, 90], false],
] as const)('%s', (_, looks, isDark) => {
  expect(after(...looks)).toBe(isDark);
});
