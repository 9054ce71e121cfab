import { overclaimIn } from './wording';

test.each([
  '用于国家认证',
  '官方 认证 的证明',
  '民政部颁发',
  '由全国志愿服务信息系统出具',
  '国家级证书',
  '官方证明',
])('«%s» claims too much', (text) => {
  expect(overclaimIn(text)).toBeDefined();
});

test.each(['用于研究生复试', '入党材料', '单位评优', '公务员面试', '出国申请', '为国家税务局志愿讲解的证明'])(
  '«%s» may be written',
  (text) => {
    expect(overclaimIn(text)).toBeUndefined();
  },
);
