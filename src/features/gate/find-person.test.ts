import { anEntry } from '../../../tests/builders/attendance';
import { mayBe } from './find-person';

const masked = anEntry({ maskedName: '王*', phoneTail: '1234', entryNo: '384729' });
const compound = anEntry({ maskedName: '欧阳*', phoneTail: '5678', entryNo: '100001' });
const whole = anEntry({ maskedName: '王晓明', phoneTail: '9999', entryNo: '100002' });

test.each([
  ['', [true, true, true]],
  ['王', [true, false, true]],
  ['王晓明', [true, false, true]],
  [' 王 晓明 ', [true, false, true]],
  ['王小', [true, false, false]],
  ['欧阳震华', [false, true, false]],
  ['晓明', [false, false, true]],
  ['384 729', [true, false, false]],
  ['３８４－７２９', [true, false, false]],
  ['5678', [false, true, false]],
  ['李', [false, false, false]],
])('«%s» finds who it may be', (typed, found) => {
  expect([masked, compound, whole].map((entry) => mayBe(entry, typed))).toEqual(found);
});
