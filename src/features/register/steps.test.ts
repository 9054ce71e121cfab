import { instant } from '#core/shared/instant';
import type { RegisterDraft } from './draft';
import { faultsOf, firstOpenStep, stepsFor } from './steps';

const today = instant(Date.parse('2026-11-24T10:00+08:00'));
const aDraft = (over: Partial<RegisterDraft> = {}): RegisterDraft => ({
  name: '欧阳·小明',
  phone: '13800001234',
  birthDay: '1990-01-31',
  categories: ['travel'],
  skills: [],
  freeTimes: [],
  needs: [],
  guardianName: '',
  guardianPhone: '',
  guardianAgreed: false,
  consents: ['privacy'],
  passed: [],
  ...over,
});

test.each([
  ['name', { name: '' }, '请填写姓名'],
  ['name', { name: '王' }, '姓名至少 2 个字，请写身份证上的全名'],
  ['name', { name: '王3' }, '姓名只能有汉字、字母和间隔号“·”'],
  ['phone', { phone: '1380000123' }, '手机号码是 11 位数字，您填了 10 位，请检查有没有多写或漏写'],
  ['phone', { phone: '23800001234' }, '手机号码以 1 开头，第二位是 3 到 9，请检查'],
  ['birth', { birthDay: '2013-11-25' }, '满 14 岁才能登记，欢迎和家人一起来参加活动'],
  ['birth', { birthDay: '2030-01-01' }, '这个出生日期不对，请检查年份'],
  ['categories', { categories: [] }, '请至少选一类想做的服务'],
  ['residence', {}, '请选择居住地区'],
  [
    'phone',
    { birthDay: '2010-01-31', guardianPhone: '+86 138-0000-1234' },
    '这和监护人的手机号码一样，请填您自己的号码',
  ],
  [
    'guardian',
    { birthDay: '2010-01-31', guardianName: '李建国', guardianPhone: '13800005678' },
    '没有监护人同意不能登记，请先请监护人看过再勾选',
  ],
  ['needs', { needs: ['seating'] }, '填了需要的便利，请勾选同意；不想告诉别人，就把上面的都去掉'],
] as const)('on the page %s, %j is answered with “%s”', (step, over, sentence) => {
  expect(Object.values(faultsOf(step, aDraft(over), today))).toEqual([sentence]);
});

test.each(['138 0000 1234', '１３８００００１２３４', '138-0000-1234', '+86 138 0000 1234'])(
  'a phone number typed as %s is forgiven',
  (phone) => expect(faultsOf('phone', aDraft({ phone }), today)).toEqual({}),
);

test.each(['买买提•艾山', '买买提‧艾山', '买买提・艾山', '买买提．艾山', '买买提.艾山'])(
  'the dot that a keyboard has is taken for the middle dot in %s',
  (name) => expect(faultsOf('name', aDraft({ name }), today)).toEqual({}),
);

test('only people under 18 are asked for a guardian, and on their birthday no longer', () => {
  expect(stepsFor(aDraft({ birthDay: '2008-11-25' }), today)).toContain('guardian');
  expect(stepsFor(aDraft({ birthDay: '2008-11-24' }), today)).not.toContain('guardian');
});

const residence = { code: '320102', name: '江苏省南京市玄武区' };
const toNeeds = ['skills', 'freeTimes'];
test.each([
  ['nothing yet', { name: '', birthDay: '' }, 'name'],
  ['a name alone', { birthDay: '', phone: '' }, 'birth'],
  ['what a minor says, without a guardian', { birthDay: '2010-06-01' }, 'guardian'],
  ['everything up to the residence', {}, 'residence'],
  ['a phone number that has a fault', { phone: '1380', residence }, 'phone'],
  ['all that must be said', { residence }, 'skills'],
  ['skills that were left out with 下一步', { residence, passed: ['skills'] }, 'freeTimes'],
  ['free times', { residence, passed: ['skills'], freeTimes: ['weekend-morning' as never] }, 'needs'],
  ['an answer to every question', { residence, passed: [...toNeeds, 'needs'] }, 'check'],
] as const)('whoever was interrupted after %s goes on at «%s»', (_, over, step) => {
  expect(firstOpenStep(aDraft(over as Partial<RegisterDraft>), today)).toBe(step);
});
