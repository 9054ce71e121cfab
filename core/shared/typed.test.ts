import { plainCode, plainName, plainPhone } from './typed';

test.each(['472366', '472 366', '472-366', ' 472　366 ', '４７２３６６', '４７２－３６６', '472–366'])(
  'a number typed as «%s» is 472366',
  (typed) => expect(plainCode(typed)).toBe('472366'),
);

test.each([
  ...['13800138000', '138 0013 8000', '138-0013-8000', '１３８００１３８０００', '+8613800138000'],
  ...[
    '+86 138-0013-8000',
    '（+86）13800138000',
    '＋８６１３８００１３８０００',
    '008613800138000',
    '8613800138000',
  ],
])('a phone number typed as «%s» is 13800138000', (typed) => expect(plainPhone(typed)).toBe('13800138000'));

test('what is wrong with a phone number stays wrong', () => {
  expect(plainPhone('8613800')).toBe('8613800');
  expect(plainPhone('+85291234567')).toBe('+85291234567');
  expect(plainPhone('1380013800a')).toBe('1380013800a');
});

test.each([
  '买买提·艾山',
  '买买提•艾山',
  '买买提‧艾山',
  ' 买买提・艾山',
  '买买提．艾山',
  '买买提.艾山',
  '买买提･艾山',
])('a name typed as «%s» has the middle dot', (typed) => expect(plainName(typed)).toBe('买买提·艾山'));

test('a full stop of a Latin name is not taken for one', () => {
  expect(plainName('J. Smith')).toBe('J. Smith');
});
