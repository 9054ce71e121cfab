import { aDuty, anEntry, aScan } from '../../tests/builders/attendance';
import { asId, type SignupId } from '../shared/ids';
import { gateCount } from './gate-count';

test('somebody who was suspended is expected as long as they hold a seat', () => {
  const entries = [anEntry(), anEntry({ status: 'blocked', hasSeat: true }), anEntry({ status: 'blocked' })];
  expect(gateCount(entries, [], [aDuty()]).expected).toBe(2);
});

test('neither the waiting list nor walk-ins are expected; who came back is present, not gone', () => {
  const entries = [anEntry(), anEntry({ status: 'waiting' }), anEntry(), anEntry({ isWalkIn: true })];
  const li = { signupId: asId<SignupId>('reading:li') };
  const scans = [aScan('in', 0), aScan('out', 5), aScan('in', 9), aScan('in', 0, li), aScan('out', 9, li)];
  expect(gateCount(entries, scans, [aDuty()])).toEqual({ expected: 2, present: 1, left: 1 });
});
