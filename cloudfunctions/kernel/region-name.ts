import { areaList } from '@vant/area-data';

const MUNICIPALITIES = /^(11|12|31|50)/;

/** 江苏省南京市玄武区 for 320106; `undefined` for a code that nobody has. Municipalities are named once. */
export function regionName(code: string): string | undefined {
  const province = areaList.province_list[`${code.slice(0, 2)}0000`];
  const city = areaList.city_list[`${code.slice(0, 4)}00`];
  const county = areaList.county_list[code];
  if (code.endsWith('0000')) {
    return province;
  }
  const cityName = MUNICIPALITIES.test(code) ? '' : (city ?? '');
  if (code.endsWith('00')) {
    return city === undefined ? undefined : `${province ?? ''}${cityName}`;
  }
  return county === undefined ? undefined : `${province ?? ''}${cityName}${county}`;
}
