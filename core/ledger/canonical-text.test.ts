import fc from 'fast-check';
import { canonicalText } from './canonical-text';

test('fields stand in one order, absent ones are left out, nothing is spaced', () => {
  expect(canonicalText({ b: [1, 'x'], a: { d: true, c: undefined } })).toBe('{"a":{"d":true},"b":[1,"x"]}');
});

test('a fraction has no single way of being written and is refused', () => {
  expect(() => canonicalText({ minutes: 1.5 })).toThrow('1.5 is not a whole number');
});

test('the order in which fields were put together does not matter, and the text reads back as the value', () => {
  const plain = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 4 }).filter((name) => name !== '__proto__'),
    fc.oneof(
      fc.string(),
      fc.maxSafeInteger().map((one) => (Object.is(one, -0) ? 0 : one)),
      fc.boolean(),
    ),
  );
  fc.assert(
    fc.property(plain, (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalText(turned)).toBe(canonicalText(value));
      expect(JSON.parse(canonicalText(value))).toEqual({ ...value });
    }),
  );
});
