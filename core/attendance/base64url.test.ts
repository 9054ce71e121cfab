import fc from 'fast-check';
import { fromBase64url, toBase64url } from './base64url';

test('bytes read back as they were written, in the form every other tool writes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(text)).toEqual(bytes);
    }),
  );
});

test('a text has one meaning or none', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (text) => {
      const bytes = fromBase64url(text);
      expect(bytes === undefined || toBase64url(bytes) === text).toBe(true);
    }),
  );
});

test.each(['=', 'AA=', 'A', 'AB', 'A A', '签'])('%s is not base64url', (text) => {
  expect(fromBase64url(text)).toBeUndefined();
});
