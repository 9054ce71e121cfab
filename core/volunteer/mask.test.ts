import { COMPOUND_SURNAMES } from './compound-surnames';
import { maskName, maskPhone } from './mask';

test.each([
  ['张三', '张*'],
  ['王小明', '王*'],
  [' 王子涵 ', '王*'],
  ['欧阳小明', '欧阳*'],
  ['司马光', '司马*'],
  // Two characters are a surname of one and a given name of one.
  ['欧阳', '欧*'],
  ['阿卜杜·热合曼', '阿*·*'],
  ['Li Lei', 'L* *'],
  ['𠮷野', '𠮷*'],
  ['张', '张'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test('every compound surname stays whole, and each has two characters', () => {
  expect(COMPOUND_SURNAMES.size).toBeGreaterThan(100);
  for (const surname of COMPOUND_SURNAMES) {
    expect([...surname]).toHaveLength(2);
    expect(maskName(`${surname}小明`)).toBe(`${surname}*`);
  }
});

test('a phone number keeps its ends', () => {
  expect(maskPhone('13812345678')).toBe('138****5678');
});
