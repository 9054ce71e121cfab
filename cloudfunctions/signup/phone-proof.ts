import { type Instant, instant } from '#core/shared/instant';
import { hasKeyedHash, keyedHash } from '#kernel/secrets';

/** A number, and the identity of the platform that has it. */
interface Owner {
  readonly openid: string;
  readonly phone: string;
}

const textOf = ({ openid, phone }: Owner, at: Instant): string => [openid, phone, at].join('\0');

/** 号码凭据: that WeChat named this number as this person's at this moment; only this server can write one. */
export const proofOf = (owner: Owner, at: Instant): string =>
  `${at}.${keyedHash(textOf(owner, at), 'phone-proof')}`;

/** When WeChat named this number as this person's; `undefined` of a proof of another number, person, or of nobody. */
export function provenAt(proof: string | undefined, owner: Owner): Instant | undefined {
  const [, digits = '', hash = ''] = /^(\d{13})\.([\w-]+)$/.exec(proof ?? '') ?? [];
  const at = instant(Number(digits));
  return hash !== '' && hasKeyedHash(textOf(owner, at), 'phone-proof', hash) ? at : undefined;
}
