import { failureWords } from './failures';

test('somebody suspended is not told to register, but why and whom to call', () => {
  const { title, advice } = failureWords({ code: 'SUSPENDED' });
  expect(title).toBe('您的志愿者资格已暂停，请联系秘书处');
  expect(advice).toContain('电话 010-00000000');
  expect(advice).not.toContain('登记的');
});
