import { aDuty, anActivity } from '../../tests/builders/an-activity';
import { aScan, at } from '../../tests/builders/attendance';
import { aDecision } from '../../tests/builders/decisions';
import { asId, type SignupId } from '../shared/ids';
import { missingRecord, ownHours } from './own-hours';

const PLANNED = { startsAt: at(0), endsAt: at(180) };
const wrong = aScan('in', 0);
const undoing = aScan('in', 3, { annuls: wrong.id, reason: '扫错了人' });
const refused = aScan('in', 1, { refused: 'unknown' });
const disputed = aDecision('disputed');
const upheld = aDecision('upheld', { turn: 2 });

interface Setting {
  readonly scans?: Parameters<typeof ownHours>[0]['part']['scans'];
  readonly decisions?: Parameters<typeof ownHours>[0]['decisions'];
  readonly isConfirmed?: boolean;
  readonly activity?: Parameters<typeof anActivity>[0];
  readonly now?: number;
}

test.each<readonly [string, Setting, string | undefined, number]>([
  ['nobody scanned', {}, 'missing', 1],
  ['turned away at the gate', { scans: [refused] }, 'missing', 1],
  ['scanned', { scans: [aScan('in', 0), aScan('out', 60)] }, 'recorded', 0],
  ['scanned by mistake', { scans: [wrong, undoing] }, 'recorded', 0],
  ['written by hand', { decisions: [aDecision('entered')] }, 'recorded', 0],
  ['said so', { decisions: [disputed] }, 'disputed', 0],
  ['said so in vain', { decisions: [disputed, upheld] }, 'missing', 0],
  ['never had a seat', { isConfirmed: false }, undefined, 0],
  ['not over yet', { now: 179 }, undefined, 0],
  ['called off', { activity: { status: 'cancelled' } }, undefined, 0],
  ['study', { activity: { countsAsService: false } }, undefined, 0],
])('who was %s', (_, { scans = [], decisions = [], isConfirmed = true, ...setting }, expected, missing) => {
  const activity = anActivity({ ...PLANNED, duties: [aDuty(PLANNED)], ...setting.activity });
  const part = { activity, dutyId: 'guide', scans };
  const known = { record: asId<SignupId>('reading:wang'), part, decisions, isConfirmed };
  const now = at(setting.now ?? 5000);
  expect(ownHours(known, now)).toBe(expected);
  expect(missingRecord(known, now)).toMatchObject(
    Array.from({ length: missing }, () => ({ title: activity.title, day: '2026-11-29', dutyName: '引导员' })),
  );
});
