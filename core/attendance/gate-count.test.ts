import { anEntry, aScan } from '../../tests/builders/attendance';
import { asId, type SignupId } from '../shared/ids';
import { gateCount } from './gate-count';

test('the waiting list is not expected; who came back is present, not gone', () => {
  const entries = [anEntry(), anEntry({ status: 'waiting' }), anEntry()];
  const li = { signupId: asId<SignupId>('reading:li') };
  const scans = [aScan('in', 0), aScan('out', 5), aScan('in', 9), aScan('in', 0, li), aScan('out', 9, li)];
  expect(gateCount(entries, scans)).toEqual({ expected: 2, present: 1, left: 1 });
});
