import fc from 'fast-check';
import { at } from '../../tests/builders/attendance';
import { countTry, type VenueTry, WRONG_CODES } from './venue-tries';

const tried = (minutes: number): VenueTry => ({ scanId: `try-at-${minutes}`, at: at(minutes) });

test('five wrong codes in a quarter of an hour, and the sixth has to wait until the first is forgotten', () => {
  const standing = [0, 1, 2, 3, 4].map(tried);
  expect(countTry(standing, tried(5))).toEqual({ kind: 'too-many-tries', mayTryAgainAt: at(15) });
  expect(countTry(standing.slice(1), tried(5)).kind).toBe('allowed');
  expect(countTry(standing, tried(15))).toEqual({ kind: 'allowed', tries: [1, 2, 3, 4, 15].map(tried) });
});

test('a resend is the same try', () => {
  const standing = [0, 1, 2, 3, 4].map(tried);
  expect(countTry(standing, { ...tried(4), at: at(6) })).toMatchObject({ kind: 'allowed' });
});

test('however they are spread, no quarter of an hour ever holds more tries than allowed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 }), { maxLength: 40 }), (pauses) => {
      let minute = 0;
      let standing: readonly VenueTry[] = [];
      const allowed: number[] = [];
      for (const pause of pauses) {
        minute += pause;
        const verdict = countTry(standing, { scanId: `try-${allowed.length}`, at: at(minute) });
        if (verdict.kind === 'allowed') {
          standing = verdict.tries;
          allowed.push(minute);
        }
      }
      for (const from of allowed) {
        const within = allowed.filter((one) => one >= from && one < from + WRONG_CODES.withinMinutes);
        expect(within.length).toBeLessThanOrEqual(WRONG_CODES.most);
      }
    }),
  );
});
