import { aDuty, aScan, at } from '../../../tests/builders/attendance';
import type { Scan } from '../scan';
import { flaggedScans } from './flagged-scans';

const flagged = (...scans: readonly Scan[]) =>
  flaggedScans(scans, () => aDuty()).map(({ scan, why }) => [scan.id, why]);

test('ordinary scans, refusals and what the clock wrote are nobody’s business', () => {
  const clock = aScan('out', 180, { method: 'planned-end', by: 'clock' });
  expect(flagged(aScan('in', 0), clock, aScan('in', 5, { refused: 'waiting' }))).toEqual([]);
});

test('each oddity has its reason, and one scan may have several; newest first', () => {
  const forced = aScan('in', 0, { forced: 'waiting', clock: 'off' });
  const { signupId: _, ...stranger } = aScan('in', 9, { forced: 'unknown' });
  const second = aScan('in', 5, { device: 'phone-b2' });
  expect(flagged(forced, second, stranger)).toEqual([
    [stranger.id, ['forced', 'unknown-person']],
    [second.id, ['without-effect']],
    [forced.id, ['forced', 'clock-off']],
  ]);
});

test('what the steward undid is off the list, what the organizer annulled stays', () => {
  const forced = aScan('in', 0, { forced: 'waiting' });
  const undoing = { annuls: forced.id, reason: '扫错了人' };
  expect(flagged(forced, aScan('in', 1, undoing))).toEqual([]);
  expect(flagged(forced, aScan('in', 1, { ...undoing, method: 'desk' }))).toEqual([[forced.id, ['forced']]]);
});

test('who came in twice with one code is flagged, whichever of two phones uploaded first', () => {
  const step = { passStep: 59_700_000 };
  const scans = [
    aScan('in', 0, step),
    aScan('out', 0.3, { ...step, device: 'phone-b2' }),
    aScan('in', 0.6, { ...step, device: 'phone-c3' }),
  ];
  const [, , again] = scans;
  expect(flagged(...scans)).toEqual([[again?.id, ['used-pass']]]);
  expect(flagged(...[...scans].reverse())).toEqual([[again?.id, ['used-pass']]]);
});

test('a first scan that arrives late makes the second one odd, though nobody flagged it then', () => {
  const second = aScan('in', 5, { arrivedAt: at(5) });
  expect(flagged(second)).toEqual([]);
  expect(flagged(second, aScan('in', 0, { arrivedAt: at(500) }))).toEqual([[second.id, ['without-effect']]]);
});
