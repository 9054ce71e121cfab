import { asId, type RegionCode } from '../shared/ids';

/** Where something is, with the name as it was when it was written down. */
export interface Region {
  readonly code: RegionCode;
  /** 江苏省南京市玄武区 */
  readonly name: string;
}

/** The part of a code that all its sub-divisions share: 2 digits for a province, 4 for a city, 6 for a county. */
export function regionPrefix(code: RegionCode): string {
  if (code.endsWith('0000')) {
    return code.slice(0, 2);
  }
  return code.endsWith('00') ? code.slice(0, 4) : code;
}

/**
 * As far around as people go without a journey: their city, the whole of a municipality, or the county where no city
 * stands between it and the province.
 */
export function cityAround(code: RegionCode): RegionCode {
  if (/^(11|12|31|50)/.test(code)) {
    return asId(`${code.slice(0, 2)}0000`);
  }
  return code.slice(2, 4) === '90' ? code : asId(`${code.slice(0, 4)}00`);
}

/** Whether a place lies in a region or in one of its sub-divisions. */
export const liesIn = (code: RegionCode, region: RegionCode): boolean =>
  code.startsWith(regionPrefix(region));
