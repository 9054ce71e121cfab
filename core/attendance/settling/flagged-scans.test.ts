import { aDuty, aScan, at } from '../../../tests/builders/attendance';
import { asId, type ScanId } from '../../shared/ids';
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

describe('who was turned away although the server would have let them in', () => {
  const turnedAway = aScan('in', 0, { refused: 'pass-forged', serverSays: 'accepted' });

  test('is for the organizer to settle, who the server refuses too is not', () => {
    const rightly = aScan('in', 1, { refused: 'waiting', serverSays: 'waiting' });
    expect(flagged(turnedAway, rightly)).toEqual([[turnedAway.id, ['turned-away']]]);
  });

  test('is off the list once a gate let them in, unless that was undone, the other way, or before', () => {
    const letIn = aScan('in', 2, { method: 'number' });
    expect(flagged(turnedAway, letIn)).toEqual([]);
    const undoing = aScan('in', 3, { annuls: letIn.id });
    expect(flagged(turnedAway, letIn, undoing)).toEqual([[turnedAway.id, ['turned-away']]]);
    const leaving = aScan('out', 5, { refused: 'pass-forged', serverSays: 'accepted' });
    expect(flagged(leaving, letIn)).toEqual([[leaving.id, ['turned-away']]]);
  });

  test('stays on the list when the organizer wrote down that they came', () => {
    const written = aScan('in', 0, { method: 'desk', id: asId<ScanId>(`admitted:${turnedAway.id}`) });
    expect(flagged(turnedAway, written)).toEqual([[turnedAway.id, ['turned-away']]]);
  });
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
