import fc from 'fast-check';
import {
  type Attempt,
  afterAttempt,
  type Connection,
  FIRST_CONNECTION,
  pauseMs,
  SLOW_MS,
} from './connection';

const good: Attempt = { isGood: true, tookMs: 300 };
const slow: Attempt = { isGood: true, tookMs: SLOW_MS * 3 };
const bad: Attempt = { isGood: false, tookMs: 15_000 };
const after = (attempts: readonly Attempt[], from: Connection = FIRST_CONNECTION): Connection =>
  attempts.reduce(afterAttempt, from);

test('one failure among good ones changes nothing, a second one among five does', () => {
  expect(after([good, bad, good, good]).mode).toBe('online');
  expect(after([good, bad, good, good, bad]).mode).toBe('offline');
  // Five attempts later the first failure is forgotten.
  expect(after([{ ...bad, tookMs: 100 }, good, good, good, good, { ...bad, tookMs: 100 }]).mode).toBe(
    'online',
  );
});

test('a network that answers, but slowly, counts as none', () => {
  expect(after([slow]).mode).toBe('online');
  expect(after([slow, slow]).mode).toBe('offline');
});

test('two quick answers in a row bring it back, and old failures are forgotten', () => {
  const offline = after([bad, bad]);
  expect(after([good, bad, good], offline).mode).toBe('offline');
  expect(after([good, slow, good], offline).mode).toBe('offline');
  expect(after([bad, good, good], offline)).toEqual(FIRST_CONNECTION);
  expect(after([bad, good, good, bad], offline).mode).toBe('online');
});

test('offline the pauses grow to two minutes; after a good answer the next try comes soon', () => {
  let connection = after([bad, bad]);
  const pauses: number[] = [];
  for (let miss = 0; miss < 7; miss += 1) {
    pauses.push(pauseMs(connection));
    connection = afterAttempt(connection, bad);
  }
  expect(pauses).toEqual([5000, 10_000, 20_000, 40_000, 80_000, 120_000, 120_000]);
  expect(pauseMs(afterAttempt(connection, good))).toBe(2000);
});

const anAttempt = fc.record({ isGood: fc.boolean(), tookMs: fc.nat({ max: 20_000 }) });

test('whatever happened before, two failures in a row mean offline, two quick answers in a row online again', () => {
  fc.assert(
    fc.property(fc.array(anAttempt, { maxLength: 30 }), (attempts) => {
      const now = after(attempts);
      expect(after([bad, bad], now).mode).toBe('offline');
      expect(after([good, good], after([bad, bad], now)).mode).toBe('online');
      expect(now.attempts.length).toBeLessThanOrEqual(5);
      expect(pauseMs(now)).toBeGreaterThanOrEqual(2000);
      expect(pauseMs(now)).toBeLessThanOrEqual(120_000);
    }),
  );
});
