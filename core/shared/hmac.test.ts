import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import nacl from 'tweetnacl';
import { hmac } from './hmac';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('it is the HMAC-SHA-512 of the platform, for keys and messages of any length', () => {
  const bytes = fc.uint8Array({ maxLength: 300 });
  fc.assert(
    fc.property(bytes, bytes, (key, message) => {
      const expected = createHmac('sha512', key).update(message).digest('hex');
      expect(hex(hmac(nacl.hash, key, message))).toBe(expected);
    }),
    { numRuns: 60 },
  );
});

test('test case 2 of RFC 4231 comes out', () => {
  const code = hmac(nacl.hash, Buffer.from('Jefe'), Buffer.from('what do ya want for nothing?'));
  expect(hex(code)).toMatch(/^164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554/);
});
