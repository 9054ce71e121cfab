import { asId, type VolunteerNo } from '#core/shared/ids';
import { plainCode } from '#core/shared/typed';
import { isVolunteerNo } from '#core/volunteer/volunteer-no';

const FAULTS = {
  form: '志愿者编号是 ZC 和 10 位数字，请核对',
  check: '志愿者编号的最后一位对不上，请再念一遍、核对每一位',
} as const;

/** A volunteer number as people type it: full-width characters, spaces, dashes and small letters are no fault. */
export function typedVolunteerNo(
  text: string,
): { readonly volunteerNo: VolunteerNo } | { readonly fault: string } {
  const number = plainCode(text).toUpperCase();
  if (!/^ZC\d{10}$/.test(number)) {
    return { fault: FAULTS.form };
  }
  return isVolunteerNo(number) ? { volunteerNo: asId<VolunteerNo>(number) } : { fault: FAULTS.check };
}
