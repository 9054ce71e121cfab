import { addressWords } from './address';

test.each([
  ['江苏省南京市玄武区', '玄武区示例路142号', '江苏省南京市玄武区示例路142号'],
  ['江苏省南京市玄武区', '示例路142号', '江苏省南京市玄武区示例路142号'],
  ['北京市东城区', '北京市东城区示例巷1号', '北京市东城区示例巷1号'],
  ['', '示例路1号', '示例路1号'],
])('“%s” and “%s” are said as “%s”', (region, address, whole) => {
  expect(addressWords(region, address)).toBe(whole);
});
