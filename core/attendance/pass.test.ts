import fc from 'fast-check';
import nacl from 'tweetnacl';
import { at } from '../../tests/builders/attendance';
import { asId, type VolunteerNo } from '../shared/ids';
import { instant } from '../shared/instant';
import { toBase64url } from './base64url';
import { encodePass, PASS_STEP_MS, parsePass, passStepAt, passStepStart } from './pass';
import { passVerifier } from './verify-pass';

const phone = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(1));
const earlierPhone = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(2));
const stranger = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(3));

const wang = asId<VolunteerNo>('ZC0000000017');
const keys = { publicKey: toBase64url(phone.publicKey), earlierKeys: [toBase64url(earlierPhone.publicKey)] };
const judge = passVerifier(nacl.sign.detached.verify);
const passOf = (pair = phone, when = at(0)) =>
  encodePass(wang, passStepAt(when), (message) => nacl.sign.detached(message, pair.secretKey));

function judged(
  text: string,
  showing: Parameters<typeof judge>[2],
  withKeys: Parameters<typeof judge>[1] = keys,
) {
  const pass = parsePass(text);
  return pass === undefined ? 'unreadable' : judge(pass, withKeys, showing);
}

test('a pass fits a QR code of version 6 and needs no character outside ASCII', () => {
  expect(passOf()).toMatch(/^P1ZC0000000017[0-9A-Z]{6}[A-Za-z0-9_-]{86}$/);
  expect(passOf()).toHaveLength(106);
});

test('a pass reads back whoever shows it and whenever', () => {
  const numbers = fc.integer({ min: 0, max: 9_999_999_999 }).map((n) => `ZC${String(n).padStart(10, '0')}`);
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 2_000_000_000 }), (volunteerNo, step) => {
      const text = encodePass(asId<VolunteerNo>(volunteerNo), step, () => new Uint8Array(64));
      expect(parsePass(text)).toMatchObject({ volunteerNo, step });
    }),
  );
});

test('what readers add around a pass does not matter', () => {
  expect(parsePass(`\\000026${passOf()}\r\n`)).toEqual(parsePass(passOf()));
});

test.each(['', 'https://example.org', 'P2ZC0000000017', '签到'])('%s is no pass', (text) => {
  expect(parsePass(text)).toBeUndefined();
});

test('a pass is good in its own step and one to either side, to the millisecond', () => {
  const start = passStepStart(passStepAt(at(0)));
  const after = (ms: number) => judged(passOf(), { at: instant(start + ms) });
  expect(after(-PASS_STEP_MS - 1)).toBe('pass-early');
  expect(after(-PASS_STEP_MS)).toBe('ok');
  expect(after(0)).toBe('ok');
  expect(after(2 * PASS_STEP_MS - 1)).toBe('ok');
  expect(after(2 * PASS_STEP_MS)).toBe('pass-expired');
});

test('a gate whose clock is known to be wrong judges as if it were right', () => {
  expect(judged(passOf(), { at: at(60) })).toBe('pass-expired');
  expect(judged(passOf(), { at: at(60), skewMs: 60 * 60_000 })).toBe('ok');
  expect(judged(passOf(), { at: at(0), skewMs: 60 * 60_000 })).toBe('pass-early');
});

test('a pass of an earlier phone is told from a forged one', () => {
  expect(judged(passOf(earlierPhone), { at: at(0) })).toBe('pass-other-phone');
  expect(judged(passOf(stranger), { at: at(0) })).toBe('pass-forged');
});

describe('an earlier phone that was replaced at nine', () => {
  const known = { ...keys, keysReplacedAt: { [toBase64url(earlierPhone.publicKey)]: at(0) } };
  const shownAt = (minutes: number, skewMs = 0) =>
    judged(passOf(earlierPhone, at(minutes)), { at: instant(at(minutes) + skewMs), skewMs }, known);

  test('proved who it was until then, and no longer', () => {
    expect(shownAt(-1)).toBe('ok');
    expect(shownAt(0)).toBe('pass-other-phone');
    expect(shownAt(1)).toBe('pass-other-phone');
  });

  test('is judged by the server’s clock', () => {
    expect(shownAt(-1, 60 * 60_000)).toBe('ok');
    expect(shownAt(1, -60 * 60_000)).toBe('pass-other-phone');
  });

  test('could make no pass that outlives its minute', () => {
    expect(judged(passOf(earlierPhone, at(-9)), { at: at(-3) }, known)).toBe('pass-expired');
  });

  test('leaves the new phone and forgers as they are', () => {
    expect(judged(passOf(phone, at(-1)), { at: at(-1) }, known)).toBe('ok');
    expect(judged(passOf(stranger, at(-1)), { at: at(-1) }, known)).toBe('pass-forged');
  });
});

test('a forged pass is called forged even when it is also out of date', () => {
  expect(judged(passOf(stranger), { at: at(999) })).toBe('pass-forged');
});

test('without a key on the roster only the server can tell', () => {
  expect(judged(passOf(), { at: at(0) }, { earlierKeys: [] })).toBe('unknown');
});

test('a key that is no key verifies nothing', () => {
  expect(judged(passOf(), { at: at(0) }, { publicKey: 'AAAA', earlierKeys: ['***'] })).toBe('pass-forged');
});

test('nobody passes with a single character changed', () => {
  const text = passOf();
  const places = fc.integer({ min: 0, max: text.length - 1 });
  fc.assert(
    fc.property(places, fc.constantFrom(...'ABCDEFabcdef0123456789-_'), (place, character) => {
      const changed = text.slice(0, place) + character + text.slice(place + 1);
      fc.pre(changed !== text);
      expect(judged(changed, { at: at(0) })).not.toBe('ok');
    }),
    { numRuns: 25 },
  );
});
