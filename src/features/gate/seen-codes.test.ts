import { instant } from '#core/shared/instant';
import { seenCodes } from './seen-codes';

const looking = () => {
  const isSame = seenCodes();
  return (text: string, ms: number, kind: 'in' | 'out' = 'in') => isSame({ text, kind, at: instant(ms) });
};

test('two codes held before the camera at once, which it sees in turn, are one scan each', () => {
  const isSame = looking();
  expect([isSame('A', 0), isSame('B', 40)]).toEqual([false, false]);
  for (let ms = 80; ms < 20_000; ms += 80) {
    expect([isSame('A', ms), isSame('B', ms + 40)]).toEqual([true, true]);
  }
});

test('a code that was out of sight for three seconds is a new one', () => {
  const isSame = looking();
  expect([isSame('A', 0), isSame('A', 2999), isSame('A', 5999)]).toEqual([false, true, false]);
});

test('a code that is still held when the steward switches to out is scanned out, once, and back in as new only later', () => {
  const isSame = looking();
  expect([isSame('A', 0), isSame('A', 500)]).toEqual([false, true]);
  expect([isSame('A', 1000, 'out'), isSame('A', 1500, 'out')]).toEqual([false, true]);
  expect([isSame('A', 2000, 'in'), isSame('A', 4900, 'out'), isSame('A', 5001, 'in')]).toEqual([
    true,
    false,
    false,
  ]);
});
