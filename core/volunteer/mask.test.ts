import { maskName, maskPhone } from './mask';

test.each([
  ['张三', '张*'],
  ['欧阳小明', '欧***'],
  ['阿卜杜·热合曼', '阿*****'],
  ['𠮷野', '𠮷*'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test('a phone number keeps its ends', () => {
  expect(maskPhone('13812345678')).toBe('138****5678');
});
