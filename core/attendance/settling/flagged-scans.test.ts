import { aDuty, aScan, at } from '../../../tests/builders/attendance';
import { asId, type ScanId, type VolunteerNo } from '../../shared/ids';
import { MINUTE } from '../../shared/instant';
import { UNPROVEN_LATE_MINUTES } from '../attendance-rules';
import { MOST_CLOCK_DOUBT_MS } from '../effective-at';
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

describe('nobody’s word alone makes hours', () => {
  const arrived = (minutes: number, changes: Partial<Scan> = {}) =>
    aScan('in', 0, { arrivedAt: at(minutes), ...changes });
  const { bySteward, byOneself } = UNPROVEN_LATE_MINUTES;
  const own = { by: 'ZC0000000017', volunteerNo: asId<VolunteerNo>('ZC0000000017') };
  const doubt = MOST_CLOCK_DOUBT_MS / MINUTE;

  test.each([
    ['the steward’s own check-in', aScan('in', 0, { ...own }), ['own-scan']],
    ['a pass shown to oneself', arrived(0, { ...own, pass: 'SA1.x' }), ['own-scan']],
    ['one’s own phone and the venue’s code', arrived(0, { ...own, method: 'venue-code' }), []],
    ['a scan that is to happen yet', arrived(-doubt - 1), ['ahead']],
    ['a clock as wrong as clocks are', arrived(-doubt), []],
    ['a tick of the day before', arrived(bySteward), []],
    ['a tick from longer ago', arrived(bySteward + 1), ['late']],
    ['a pass from longer ago, which says its moment', arrived(bySteward + 1, { pass: 'SA1.x' }), []],
    ['a venue code sent at once', arrived(byOneself, { method: 'venue-code' }), []],
    ['a venue code sent later', arrived(byOneself + 1, { method: 'venue-code' }), ['late']],
    ['a walk-in with nothing but a number', aScan('in', 0, { method: 'walk-in' }), ['unproven-walk-in']],
    ['a walk-in with a pass', aScan('in', 0, { method: 'walk-in', pass: 'SA1.x' }), []],
  ] as const)('%s: %j', (_, scan, why) => {
    expect(flagged(scan)).toEqual(why.length === 0 ? [] : [[scan.id, why]]);
  });
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
