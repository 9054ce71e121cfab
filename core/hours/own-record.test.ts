import { aDuty, anActivity } from '../../tests/builders/an-activity';
import { aScan, at } from '../../tests/builders/attendance';
import { aDecision } from '../../tests/builders/decisions';
import { asId, type SignupId } from '../shared/ids';
import { peopleIn } from './birth';
import type { Decision } from './decision';
import { ownRecord } from './own-record';
import { sumUp } from './sum-up';

const activity = anActivity({ duties: [aDuty({ startsAt: at(0), endsAt: at(180) })] });
const wrong = aScan('in', 0);
const undoing = aScan('in', 3, { annuls: wrong.id, reason: '扫错了人', by: 'other' });
const own = (scans: Parameters<typeof ownRecord>[0]['part']['scans'], ...decisions: readonly Decision[]) =>
  ownRecord(
    {
      ...{ record: asId<SignupId>('reading:wang'), decisions, dueDay: '2026-12-11' },
      part: { activity, dutyId: 'guide', scans },
    },
    at(5000),
  );

test('who was only scanned by mistake has a record without minutes that says who undid it and why', () => {
  const dated = own([wrong, undoing]);
  expect(dated).toMatchObject([
    {
      days: [],
      record: {
        ...{ state: 'annulled', serviceMinutes: 0, day: '2026-11-29', dutyName: '引导员' },
        birth: { stays: [], annulled: [{ kind: 'in', reason: '扫错了人', annulment: { by: 'other' } }] },
      },
    },
  ]);
  expect(sumUp(dated)).toMatchObject({ totalMinutes: 0, byYear: [] });
});

test('an undone scan is told beside those that count', () => {
  expect(own([wrong, undoing, aScan('in', 5), aScan('out', 65)])).toMatchObject([
    { record: { state: 'proposed', serviceMinutes: 60, birth: { stays: [{}], annulled: [{}] } } },
  ]);
});

test('who is inside again because the check-out was undone reads the check-in that counts', () => {
  const out = aScan('out', 65);
  const scans = [aScan('in', 5), out, aScan('out', 66, { annuls: out.id, by: 'other' })];
  const [dated] = ownRecord(
    {
      ...{ record: asId<SignupId>('reading:wang'), decisions: [], dueDay: '2026-12-11' },
      part: { activity, dutyId: 'guide', scans },
    },
    at(70),
  );
  expect(dated?.record).toMatchObject({
    state: 'inside',
    birth: { stays: [], open: [{ inAt: at(5), in: { method: 'roster' } }], annulled: [{ kind: 'out' }] },
  });
  expect(peopleIn(dated?.record.birth ?? { stays: [], annulled: [], decisions: [] })).toHaveLength(3);
});

const disputed = aDecision('disputed', { reason: '扫码那天我在' });
const upheld = aDecision('upheld', { turn: 2, reason: '当天没有见到' });

test.each([
  ['what nobody has decided', [aScan('in', 5), aScan('out', 65)], 'proposed', 60, 60],
  ['what was annulled', [wrong, undoing], 'annulled', 0, 0],
  ['that there is no record', [], 'absent', 0, 0],
] as const)(
  'whoever disputes %s reads so, and the answer after it',
  (_, scans, state, serviceMinutes, underWay) => {
    const open = own(scans, disputed);
    expect(open).toMatchObject([
      {
        record: { state: 'disputed', mayDispute: false, serviceMinutes, dispute: { reason: '扫码那天我在' } },
      },
    ]);
    expect(sumUp(open)).toMatchObject({ openDisputes: 1, underWayMinutes: underWay });
    expect(sumUp(open).byYear).toHaveLength(underWay === 0 ? 0 : 1);
    const decisions = [{ kind: 'disputed' }, { kind: 'upheld', reason: '当天没有见到', answers: true }];
    expect(own(scans, disputed, upheld)).toMatchObject([
      { record: { state, mayDispute: true, birth: { decisions } } },
    ]);
  },
);

test('whoever was confirmed by scans that were all annulled since reads that the scans say nothing any more', () => {
  expect(own([wrong, undoing], aDecision('confirmed'))).toMatchObject([
    { record: { state: 'approved', serviceMinutes: 180, scannedMinutes: 0 } },
  ]);
});

test('whom nobody scanned has no record', () => {
  expect(own([])).toEqual([]);
});
