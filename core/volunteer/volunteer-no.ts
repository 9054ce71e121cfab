import { asId, type VolunteerNo } from '../shared/ids';

const DIGITS = /^\d{9}$/;

/** Luhn's check digit (ISO/IEC 7812-1): finds every wrong digit and nearly every swap of neighbours. */
function checkDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, character, at) => {
    const doubled = Number(character) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Number of a volunteer (志愿者编号) from nine random digits: `ZC`, the digits, their check digit. */
export function volunteerNoFrom(digits: string): VolunteerNo {
  if (!DIGITS.test(digits)) {
    throw new Error('nine digits make a volunteer number');
  }
  return asId(`ZC${digits}${checkDigit(digits)}`);
}

/** Whether a text is a well-formed volunteer number; says nothing about whether anybody has it. */
export const isVolunteerNo = (text: string): boolean =>
  /^ZC\d{10}$/.test(text) && volunteerNoFrom(text.slice(2, 11)) === text;
