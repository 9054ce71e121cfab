import type { CalendarDay } from '../shared/calendar';
import { asId, type CertNo } from '../shared/ids';
import { codeFrom, forgiven, isInAlphabet } from './code-alphabet';

/** Random bytes a certificate number takes: one a character. */
export const CERT_NO_BYTES = 6;
/** Random bytes a check code takes: one a character, fifty random bits in all. */
export const CHECK_CODE_BYTES = 10;

const CERT_NO = /^ZC(20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))([0-9A-Z]{6})$/;

/** 证明编号: `ZC`, day of issue, six random characters. Random, because counting up would tell how many there are. */
export const certNoFrom = (day: CalendarDay, bytes: Uint8Array): CertNo =>
  asId(`ZC${day.replaceAll('-', '')}${codeFrom(bytes.subarray(0, CERT_NO_BYTES))}`);

/** 校验码: ten random characters that nothing else follows from. */
export const checkCodeFrom = (bytes: Uint8Array): string => codeFrom(bytes.subarray(0, CHECK_CODE_BYTES));

/** Reads a number however it was typed, also without its `ZC`; `undefined` when it cannot be one. */
export function readCertNo(typed: string): CertNo | undefined {
  const plain = forgiven(typed);
  const whole = plain.startsWith('ZC') ? plain : `ZC${plain}`;
  const tail = CERT_NO.exec(whole)?.[2];
  return tail !== undefined && isInAlphabet(tail) ? asId<CertNo>(whole) : undefined;
}

/** Reads a check code however it was typed; `undefined` when it cannot be one. */
export function readCheckCode(typed: string): string | undefined {
  const plain = forgiven(typed);
  return plain.length === CHECK_CODE_BYTES && isInAlphabet(plain) ? plain : undefined;
}

/** A number as people read it: ZC 20261124 7K2QXM. */
export const spacedCertNo = (certNo: string): string =>
  [certNo.slice(0, 2), certNo.slice(2, 10), certNo.slice(10)].join(' ');

/** A check code as people read it: K7Q4M 2XP1A. */
export const spacedCheckCode = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`;
