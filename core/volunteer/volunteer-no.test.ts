import fc from 'fast-check';
import { isVolunteerNo, volunteerNoFrom } from './volunteer-no';

const nineDigits = fc.integer({ min: 0, max: 999_999_999 }).map((number) => String(number).padStart(9, '0'));

test('a number is well formed, and any single wrong digit is found', () => {
  fc.assert(
    fc.property(nineDigits, fc.nat(9), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      const number = volunteerNoFrom(digits);
      expect(number).toMatch(/^ZC\d{10}$/);
      expect(isVolunteerNo(number)).toBe(true);
      const wrong = (Number(number[at + 2]) + by) % 10;
      expect(isVolunteerNo(number.slice(0, at + 2) + wrong + number.slice(at + 3))).toBe(false);
    }),
  );
});

test.each(['', 'ZC123', 'zc1234567897', 'ZC12345678901', 'ZC１２３４５６７８９７'])(
  '%p is no volunteer number',
  (text) => {
    expect(isVolunteerNo(text)).toBe(false);
  },
);
