import fc from 'fast-check';
import { bytesOf, valueIn } from './plain-bytes';

test('every JSON value comes back, whatever script it is in', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(valueIn(bytesOf(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(valueIn(bytesOf({ name: '王*', needs: '需手语🤟' }))).toEqual({ name: '王*', needs: '需手语🤟' });
});
