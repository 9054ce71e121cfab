import Taro from '@tarojs/taro';
import { openContact } from './phone';

const calls = jest.fn<Promise<object>, [object]>(() => Promise.resolve({}));
const texts = jest.fn<void, [object]>();
Object.assign(Taro, { makePhoneCall: calls, sendSms: texts });

test('a telephone address calls the number', () => {
  expect(openContact('tel:025-00000001')).toBe(true);
  expect(calls).toHaveBeenCalledWith({ phoneNumber: '025-00000001' });
});

test.each([
  ['sms:10690000', { phoneNumber: '10690000', content: '' }],
  [
    `sms:10690000?body=${encodeURIComponent('请写一份 100% 易读版')}`,
    { phoneNumber: '10690000', content: '请写一份 100% 易读版' },
  ],
])('a message address opens the message app with its words: %s', (address, sent) => {
  expect(openContact(address)).toBe(true);
  expect(texts).toHaveBeenLastCalledWith(expect.objectContaining(sent));
});

test('any other address is a page', () => {
  expect(openContact('/pages/home/index')).toBe(false);
});
