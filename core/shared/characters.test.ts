import * as v from 'valibot';
import { atLeast, atMost } from './calls';
import { charactersIn } from './characters';

test.each([
  ['', 0],
  ['东门', 2],
  ['𠮷田门口', 4],
  ['A1·', 3],
  ['😀', 1],
  ['\ud800', 1],
])('%p has %i characters', (text, count) => {
  expect(charactersIn(text)).toBe(count);
});

test('a rare character takes the room of one, on either side of a limit', () => {
  const name = v.pipe(v.string(), atLeast(2, '至少 2 个字'), atMost(3, '最多 3 个字'));
  expect(['𠮷', '𠮷田', '𠮷𠮷𠮷', '𠮷𠮷𠮷田'].map((text) => v.is(name, text))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(v.safeParse(name, '𠮷田门口').issues?.[0].message).toBe('最多 3 个字');
});
