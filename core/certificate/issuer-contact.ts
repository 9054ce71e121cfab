import { charactersIn } from '../shared/characters';
import { PUBLIC_PHONE } from '../shared/public-phone';

/**
 * 出具联系人: who of the recording organisation answers for its certificates, and the number to ask at
 * (民发〔2015〕149号: 负责人、经办人、联系方式). Kept with the organisation, frozen into each certificate.
 */
export interface IssuerContact {
  /** 单位负责人; absent where the organisation names nobody. */
  readonly responsible?: string;
  /** 经办人. */
  readonly handler: string;
  /** 联系电话 of the office, not of a person at home: it is printed and public. */
  readonly phone: string;
}

const MOST_LETTERS = 30;

const isName = (text: unknown): text is string =>
  typeof text === 'string' &&
  text.trim() === text &&
  text !== '' &&
  charactersIn(text) <= MOST_LETTERS &&
  !/[\p{Cc}\p{Cf}]/u.test(text);

const isPhone = (text: unknown): text is string => typeof text === 'string' && PUBLIC_PHONE.test(text);

/**
 * A contact as somebody wrote it into the organisation's document, if it can go onto paper: names that are names, a
 * number that can be rung. Whatever else was written there stays there.
 */
export function readIssuerContact(
  kept: { readonly [TField in keyof IssuerContact]?: unknown },
): IssuerContact | undefined {
  const { responsible, handler, phone } = kept;
  if (!isName(handler) || !isPhone(phone)) {
    return undefined;
  }
  if (responsible === undefined) {
    return { handler, phone };
  }
  return isName(responsible) ? { responsible, handler, phone } : undefined;
}
