import { asId } from '../shared/ids';
import { type Instant, instant, MINUTE } from '../shared/instant';
import { isGateTime, ownPresence } from './own-presence';
import type { Scan } from './scan';

/** 2026-11-28 09:00 in Shanghai. */
const NINE = instant(Date.UTC(2026, 10, 28, 1));
const at = (hours: number): Instant => instant(NINE + hours * 60 * MINUTE);
const planned = { startsAt: NINE, endsAt: at(3) };
const threeDays = { startsAt: NINE, endsAt: at(51) };

let made = 0;
const aScan = (kind: 'in' | 'out', happenedAt: Instant, more: Partial<Scan> = {}): Scan => {
  made += 1;
  return {
    ...{ id: asId(`scan-${made}`), activityId: asId('activity-1'), signupId: asId('activity-1:v0') },
    ...{ kind, by: 'steward', device: 'phone-a', method: 'pass', happenedAt, ...more },
  };
};

test('nobody is anywhere before a scan counts', () => {
  expect(ownPresence([], planned, at(0))).toBeUndefined();
  expect(ownPresence([aScan('in', at(0), { refused: 'too-early' })], planned, at(0))).toBeUndefined();
});

test('whoever came in is inside since the first scan, by the right clock and with the point', () => {
  const first = aScan('in', at(0.5), { point: '东门', skewMs: 60_000 });
  expect(ownPresence([aScan('in', at(1)), first], planned, at(2))).toEqual({
    ...{ kind: 'inside', since: at(0.5) - 60_000, point: '东门' },
  });
});

test('whoever left has left since then, and one who came back is inside again', () => {
  const stay = [aScan('in', at(0)), aScan('out', at(1))];
  expect(ownPresence(stay, planned, at(2))).toEqual({ kind: 'left', since: at(1) });
  expect(ownPresence([...stay, aScan('in', at(2))], planned, at(2))).toEqual({
    kind: 'inside',
    since: at(2),
  });
});

test('a scan that was undone is as if it had not been', () => {
  const scan = aScan('in', at(0));
  expect(ownPresence([scan, aScan('in', at(0.1), { annuls: scan.id })], planned, at(1))).toBeUndefined();
});

test('who left yesterday has not come yet today', () => {
  const yesterday = [aScan('in', at(0)), aScan('out', at(3))];
  expect(ownPresence(yesterday, threeDays, at(5))?.kind).toBe('left');
  expect(ownPresence(yesterday, threeDays, at(24))).toBeUndefined();
});

test.each([
  [-1.1, false],
  [-1, true],
  [4, true],
  [4.1, false],
])('%p hours after the start it is the time of the gate: %p', (hours, is) => {
  expect(isGateTime(planned, at(hours))).toBe(is);
});
