import { asId, type RegionCode } from '../shared/ids';
import type { Region } from './region';
import { REGIONS } from './regions.gen';

interface Division extends Region {
  readonly parts: readonly Division[];
}

/** Two digits and a name, with what the digits stand after; `010000` of nothing, `110100` of `11`. */
const divisionOf = (text: string, above: string, parts: readonly Division[]): Division => ({
  code: asId<RegionCode>(`${above}${text.slice(0, 2)}`.padEnd(6, '0')),
  name: text.slice(2),
  parts,
});

function cityOf(text: string, above: string): Division {
  const [city = '', ...counties] = text.split(',');
  const digits = above + city.slice(0, 2);
  return divisionOf(
    city,
    above,
    counties.map((county) => divisionOf(county, digits, [])),
  );
}

function provinceOf(line: string): Division {
  const [province = '', ...cities] = line.split(';');
  return divisionOf(
    province,
    '',
    cities.map((city) => cityOf(city, province.slice(0, 2))),
  );
}

const PROVINCES: readonly Division[] = REGIONS.split('\n').map(provinceOf);

const within = (divisions: readonly Division[], code: string): Division | undefined =>
  divisions.find((division) => division.code === code);
const provinceOfCode = (code: string) => within(PROVINCES, `${code.slice(0, 2)}0000`);
const cityOfCode = (code: string) => within(provinceOfCode(code)?.parts ?? [], `${code.slice(0, 4)}00`);

/** A city level that is only a grouping: of the whole municipality, or of counties directly below the province. */
const isGrouping = (city: Division): boolean =>
  /^(11|12|31|50)/.test(city.code) || city.code.slice(2, 4) === '90';

const plain = ({ code, name }: Division): Region => ({ code, name });

/** All 34 provinces, municipalities, autonomous and special administrative regions, in the order of their codes. */
export const provinces = (): readonly Region[] => PROVINCES.map(plain);

/** The cities of a province by their own short names; none for 台湾, 香港 and 澳门. */
export const citiesOf = (province: string): readonly Region[] =>
  (provinceOfCode(province)?.parts ?? []).map(plain);

/** The counties of a city by their own short names; none for a city that has no counties (东莞市). */
export const countiesOf = (city: string): readonly Region[] => (cityOfCode(city)?.parts ?? []).map(plain);

/**
 * The full name of a region, 江苏省南京市玄武区; undefined for a code that is none.
 * Municipalities and counties directly below a province skip the grouping between: 北京市东城区, 湖北省仙桃市.
 */
export function regionName(code: string): string | undefined {
  const province = provinceOfCode(code);
  if (province === undefined || code === province.code) {
    return province?.name;
  }
  const city = cityOfCode(code);
  if (city === undefined) {
    return undefined;
  }
  const named = isGrouping(city) ? '' : city.name;
  if (code === city.code) {
    return named === '' ? city.name : province.name + named;
  }
  const county = within(city.parts, code);
  return county && province.name + named + county.name;
}
