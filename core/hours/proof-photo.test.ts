import fc from 'fast-check';
import { JPEG, PNG } from '../../tests/builders/pictures';
import { pictureFormat } from './proof-photo';

test('a picture is told by its bytes, and a part of one is none', () => {
  expect([pictureFormat(JPEG), pictureFormat(PNG)]).toEqual(['jpg', 'png']);
  for (const whole of [JPEG, PNG]) {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(pictureFormat(whole.subarray(0, length))).toBeUndefined();
      }),
    );
  }
});

test.each(['', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '%PDF-1.7', '<html>'])(
  '«%s» is no photo, whatever it is named',
  (text) => {
    expect(pictureFormat(Buffer.from(text))).toBeUndefined();
  },
);
