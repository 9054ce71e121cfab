/** A question of registering that was answered wrongly, and what the page says of it. */
export interface Question {
  readonly step: string;
  /** What was answered, other than rightly. */
  readonly draft: object;
  readonly says: readonly string[];
}

/** Every way to answer a question of registering wrongly. */
export const QUESTIONS: readonly Question[] = [
  { step: 'name', draft: { name: '' }, says: ['请填写姓名'] },
  { step: 'name', draft: { name: '林' }, says: ['姓名至少 2 个字，请写身份证上的全名'] },
  { step: 'birth', draft: { birthDay: '' }, says: ['请填写出生日期，写成 1990-01-31 这样'] },
  {
    step: 'birth',
    draft: { birthDay: '2020-06-01' },
    says: ['满 14 岁才能登记，欢迎和家人一起来参加活动'],
  },
  {
    step: 'guardian',
    draft: { guardianName: '', guardianPhone: '1390000', guardianAgreed: false },
    says: [
      '请填写姓名',
      '手机号码是 11 位数字，您填了 7 位，请检查有没有多写或漏写',
      '没有监护人同意不能登记，请先请监护人看过再勾选',
    ],
  },
  { step: 'phone', draft: { phone: '' }, says: ['请填写手机号码'] },
  {
    step: 'phone',
    draft: { phone: '12345678901' },
    says: ['手机号码以 1 开头，第二位是 3 到 9，请检查'],
  },
  { step: 'residence', draft: { residence: undefined }, says: ['请选择居住地区'] },
  { step: 'categories', draft: { categories: [] }, says: ['请至少选一类想做的服务'] },
  {
    step: 'categories',
    draft: { categories: ['travel', 'culture', 'sport', 'event', 'other'] },
    says: ['最多选 4 类，您选了 5 类，请去掉 1 类'],
  },
];
