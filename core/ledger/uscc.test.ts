import fc from 'fast-check';
import { isUscc, usccCheckOf } from './uscc';

test.each(['91350100M000100Y43', '51100000MJ99999990', '52110000MJ99999804', '53100000MJ99999722'])(
  '«%s» is a code, the sample of the standard among them',
  (code) => {
    expect(isUscc(code)).toBe(true);
  },
);

test.each([
  ['the check character of another code', '91350100M000100Y4Z'],
  ['a letter the standard leaves out', '91350100M000100O43'],
  ['too short', '91350100M000100Y4'],
  ['too long', '91350100M000100Y430'],
  ['lower case', '91350100m000100y43'],
  ['a region of letters', '9135A100M000100Y43'],
  ['nothing', ''],
])('%s is no code', (_, code) => {
  expect(isUscc(code)).toBe(false);
});

test('one wrong character, or two neighbours exchanged, is found', () => {
  const digits = fc.stringMatching(/^51\d{6}[0-9A-HJ-NP-RTUWXY]{9}$/);
  fc.assert(
    fc.property(digits, fc.nat(16), fc.nat(29), (body, at, step) => {
      const code = body + usccCheckOf(body);
      expect(isUscc(code)).toBe(true);
      const all = '0123456789ABCDEFGHJKLMNPQRTUWXY';
      const other = all.charAt((all.indexOf(code.charAt(at)) + 1 + step) % 31);
      expect(isUscc(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
      const [one, next] = [code.charAt(at), code.charAt(at + 1)];
      expect(isUscc(code.slice(0, at) + next + one + code.slice(at + 2))).toBe(one === next);
    }),
  );
});
