import { aGateActivity, anEntry, aScan, at } from '../../tests/builders/attendance';
import { DAY, instant } from '../shared/instant';
import { judgeSelfCheckIn } from './judge-self-check-in';
import type { Scan } from './scan';
import { venueStepAt } from './venue-code';

const known = { activity: aGateActivity(), entry: anEntry(), scans: [], verify: () => false } as const;
const own = (kind: Scan['kind'], minutes: number, changes: Partial<Scan> = {}): Scan =>
  aScan(kind, minutes, { method: 'venue-code', by: 'ZC0000000017', ...changes });
const stepOf = (minutes: number) => venueStepAt(at(minutes));

test('a fresh code of somebody confirmed counts, in and out', () => {
  const ask = { ...known, step: stepOf(0), now: at(0) };
  expect(judgeSelfCheckIn(own('in', 0), ask)).toMatchObject({
    verdict: { kind: 'accepted' },
    becomes: 'counts',
  });
  expect(judgeSelfCheckIn(own('out', 0), ask)).toMatchObject({
    verdict: { kind: 'accepted', remark: { kind: 'not-in' } },
    becomes: 'counts',
  });
});

test('digits that no screen showed are no fact', () => {
  expect(judgeSelfCheckIn(own('in', 0), { ...known, step: undefined, now: at(0) })).toEqual({
    verdict: { kind: 'venue-code-wrong' },
    becomes: 'dropped',
  });
});

test('a code that had expired is kept and flagged within a day, dropped after it, and never of the future', () => {
  const judged = (step: number, minutes: number, now = minutes) =>
    judgeSelfCheckIn(own('in', minutes), { ...known, step, now: at(now) });
  const expired = { kind: 'venue-code-expired' };
  expect(judged(stepOf(0), 5)).toEqual({ verdict: expired, becomes: 'flagged' });
  expect(judged(stepOf(-24 * 60), 0)).toEqual({ verdict: expired, becomes: 'flagged' });
  expect(judged(stepOf(-24 * 60 - 1), 0)).toEqual({ verdict: expired, becomes: 'dropped' });
  expect(judged(stepOf(60), 60, 0)).toEqual({ verdict: expired, becomes: 'dropped' });
});

test('a late upload is judged by when it happened', () => {
  const late = instant(at(0) + 2 * DAY);
  expect(judgeSelfCheckIn(own('in', 0), { ...known, step: stepOf(0), now: late }).becomes).toBe('counts');
});

test('a phone whose clock is off by an hour, and knows it, reads the code as fresh', () => {
  const scan = own('in', 60, { skewMs: 3_600_000 });
  expect(judgeSelfCheckIn(scan, { ...known, step: stepOf(0), now: at(0) }).becomes).toBe('counts');
});

test.each([
  ['waiting', { entry: anEntry({ status: 'waiting' }) }, 'refused'],
  ['withdrawn', { entry: anEntry({ status: 'withdrawn' }) }, 'refused'],
  ['activity-cancelled', { activity: aGateActivity({ status: 'cancelled' }) }, 'refused'],
  ['already-in', { scans: [aScan('in', -5)] }, 'refused'],
  ['not-signed-up', { entry: undefined }, 'dropped'],
] as const)('who is %s is told so by the gate’s own rule', (kind, changes, becomes) => {
  const ask = { ...known, ...changes, step: stepOf(0), now: at(0) };
  expect(judgeSelfCheckIn(own('in', 0), ask)).toMatchObject({ verdict: { kind }, becomes });
  const expired = { ...ask, step: stepOf(-10) };
  expect(judgeSelfCheckIn(own('in', 0), expired)).toMatchObject({ verdict: { kind }, becomes });
});

test('before the gate opens and after it has closed nobody checks themselves in', () => {
  const judged = (minutes: number) =>
    judgeSelfCheckIn(own('in', minutes), { ...known, step: stepOf(minutes), now: at(minutes) }).verdict.kind;
  expect([judged(-61), judged(-60), judged(240), judged(241)]).toEqual([
    'too-early',
    'accepted',
    'accepted',
    'too-late',
  ]);
});
