import * as v from 'valibot';
import { nameText, phoneText } from './calls';

test('one number is one number however it was typed, so that nobody registers twice with it', () => {
  const typed = ['13800138000', '１３８００１３８０００', '138-0013-8000', '+8613800138000'];
  expect(new Set(typed.map((text) => v.parse(phoneText, text)))).toEqual(new Set(['13800138000']));
});

test('a name is kept with the middle dot of the identity card', () => {
  expect(v.parse(nameText, ' 买买提•艾山 ')).toBe('买买提·艾山');
});
