import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import nacl from 'tweetnacl';
import { at } from '../../tests/builders/attendance';
import { type ActivityId, asId } from '../shared/ids';
import { type Instant, instant } from '../shared/instant';
import { isVenueStepFresh, stepOfVenueCode } from './judge-venue-code';
import {
  encodeVenueCode,
  parseVenueCode,
  typedVenueCode,
  VENUE_STEP_MS,
  type VenueScreen,
  venueCodeAt,
  venueStepAt,
  venueStepStart,
} from './venue-code';

const screen: VenueScreen = { seed: 'seed-of-reading', activityId: asId('reading'), hash: nacl.hash };
const now = venueStepAt(at(0));

/** What a shown code proves about the moment it was read. */
function proved(on: VenueScreen, shown: { readonly step: number; readonly code: string }, when: Instant) {
  const step = stepOfVenueCode(on, shown);
  if (step === undefined) {
    return 'wrong';
  }
  return isVenueStepFresh(step, when) ? 'fresh' : 'expired';
}

const steps = fc.integer({ min: 0, max: 36 ** 6 - 1 });
const ids = fc.stringMatching(/^[0-9A-Za-z_:-]{1,96}$/).map((id) => asId<ActivityId>(id));
const seeds = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);

test('the digits are the first 48 bits of the platform’s HMAC-SHA-512, modulo 10⁸', () => {
  fc.assert(
    fc.property(seeds, ids, steps, (seed, activityId, step) => {
      const digest = createHmac('sha512', seed).update(`venue-code:${activityId}:${step}`).digest();
      const digits = String(digest.readUIntBE(0, 6) % 100_000_000).padStart(8, '0');
      expect(venueCodeAt({ seed, activityId, hash: nacl.hash }, step)).toBe(digits);
    }),
  );
});

test('the text of the QR code reads back, whatever the activity and step', () => {
  fc.assert(
    fc.property(ids, steps, fc.stringMatching(/^\d{8}$/), (activityId, step, code) => {
      const shown = { activityId, step, code };
      expect(parseVenueCode(encodeVenueCode(shown))).toEqual(shown);
      expect(parseVenueCode(`\\000026${encodeVenueCode(shown)}\n`)).toEqual(shown);
    }),
  );
});

test('what is not a venue code is not read as one', () => {
  for (const text of ['', 'V1', 'V1reading', 'V2reading000ABC12345678', 'V1reading000ABC1234567x', 'P1ZC']) {
    expect(parseVenueCode(text)).toBeUndefined();
  }
});

test('eight digits are forgiven their spaces, hyphens and full width; nothing else is eight digits', () => {
  for (const text of ['12345678', ' 1234 5678 ', '1234-5678', '１２３４　５６７８']) {
    expect(typedVenueCode(text)).toBe('12345678');
  }
  for (const text of ['', '1234567', '123456789', '1234567a', '一二三四五六七八']) {
    expect(typedVenueCode(text)).toBeUndefined();
  }
});

test('a code is good in its step and one to either side, and then it has expired', () => {
  const code = venueCodeAt(screen, now);
  const judged = (later: number) => proved(screen, { step: now, code }, instant(venueStepStart(now) + later));
  expect(judged(0)).toBe('fresh');
  expect(judged(-VENUE_STEP_MS)).toBe('fresh');
  expect(judged(2 * VENUE_STEP_MS - 1)).toBe('fresh');
  expect(judged(2 * VENUE_STEP_MS)).toBe('expired');
  expect(judged(-VENUE_STEP_MS - 1)).toBe('expired');
  expect(isVenueStepFresh(now - 2, venueStepStart(now))).toBe(false);
});

test('typed digits need no step: those around are found, those of ten minutes ago have expired, older ones are wrong', () => {
  const typed = (back: number) =>
    proved(screen, { step: now, code: venueCodeAt(screen, now - back) }, venueStepStart(now));
  expect([typed(-1), typed(0), typed(1)]).toEqual(['fresh', 'fresh', 'fresh']);
  expect([typed(2), typed(20)]).toEqual(['expired', 'expired']);
  expect([typed(21), typed(-2)]).toEqual(['wrong', 'wrong']);
});

const right = { step: now, code: venueCodeAt(screen, now) };

test('any other activity or seed makes the digits wrong', () => {
  fc.assert(
    fc.property(ids, seeds, (activityId, seed) => {
      fc.pre(activityId !== screen.activityId);
      for (const other of [
        { ...screen, activityId },
        { ...screen, seed },
      ]) {
        expect(proved(other, right, at(0))).toBe('wrong');
      }
    }),
    { numRuns: 50 },
  );
});

test('any flipped digit makes the code wrong', () => {
  fc.assert(
    fc.property(fc.nat({ max: 7 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
      const digit = (Number(right.code.charAt(place)) + by) % 10;
      const code = `${right.code.slice(0, place)}${digit}${right.code.slice(place + 1)}`;
      expect(proved(screen, { step: now, code }, at(0))).toBe('wrong');
    }),
    { numRuns: 50 },
  );
});

test('a right code of any other time has expired or, claimed for now, is wrong', () => {
  const away = fc.integer({ min: 2, max: 5_000_000 }).chain((by) => fc.constantFrom(by, -by));
  fc.assert(
    fc.property(away, (by) => {
      const code = venueCodeAt(screen, now + by);
      expect(proved(screen, { step: now + by, code }, at(0))).toBe('expired');
      if (by > 0 || by < -20) {
        expect(proved(screen, { step: now, code }, at(0))).toBe('wrong');
      }
    }),
    { numRuns: 50 },
  );
});
