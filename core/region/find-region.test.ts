import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asId } from '../shared/ids';
import { citiesOf, countiesOf, provinces, regionName } from './find-region';
import { cityAround } from './region';

const root = join(__dirname, '../..');

test('the committed list is what the script writes, and stays below 60 KB', () => {
  const committed = readFileSync(join(root, 'core/region/regions.gen.ts'));
  const written = execFileSync(process.execPath, [join(root, 'scripts/write-regions.mjs'), '--print']);
  expect(committed.equals(written)).toBe(true);
  expect(committed.length).toBeLessThan(60_000);
});

test.each([
  ['320102', '江苏省南京市玄武区'],
  ['110101', '北京市东城区'],
  ['110100', '北京市'],
  ['500229', '重庆市城口县'],
  ['429004', '湖北省仙桃市'],
  ['659012', '新疆维吾尔自治区白杨市'],
  ['441900', '广东省东莞市'],
  ['653228', '新疆维吾尔自治区和田地区和康县'],
  ['653229', '新疆维吾尔自治区和田地区和安县'],
  ['540481', '西藏自治区林芝市米林市'],
  ['330114', '浙江省杭州市钱塘区'],
  ['710000', '台湾省'],
  ['820000', '澳门特别行政区'],
])('%s is %s', (code, name) => {
  expect(regionName(code)).toBe(name);
});

test.each([
  ['梅列区', '350402'],
  ['港闸区', '320611'],
  ['长岛县', '370634'],
  ['江北新区', '320112'],
  ['a development zone', '130171'],
  ['a town under a made-up county code', '441901'],
  ['a county of nowhere', '999999'],
  ['no code at all', ''],
])('%s (%s) is no region', (_name, code) => {
  expect(regionName(code)).toBeUndefined();
});

test('there are 34 provinces, and 台湾, 香港 and 澳门 stand at that level only', () => {
  expect(provinces()).toHaveLength(34);
  expect(['710000', '810000', '820000'].flatMap((code) => citiesOf(code))).toEqual([]);
});

test('a city without counties is still a city', () => {
  expect(countiesOf('441900')).toEqual([]);
  expect(citiesOf('440000')).toContainEqual({ code: '441900', name: '东莞市' });
});

test('every region of the list has a full name that ends with its own, and codes are unique', () => {
  const cities = provinces().flatMap(({ code }) => citiesOf(code));
  const counties = cities.flatMap(({ code }) => countiesOf(code));
  const all = [...provinces(), ...cities, ...counties];
  expect(all.filter(({ code, name }) => !regionName(code)?.endsWith(name))).toEqual([]);
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  expect(counties.length).toBeGreaterThan(2800);
});

test.each([
  ['320102', '320100'],
  ['320100', '320100'],
  ['110105', '110000'],
  ['429004', '429004'],
  ['710000', '710000'],
])('the city around %p is %p, and has a name', (code, city) => {
  expect(cityAround(asId(code))).toBe(city);
  expect(regionName(city)).toBeTruthy();
});
