import * as v from 'valibot';
import { ACCESS_FEATURES } from '../access/features';
import { regionCode } from '../activity/calls';
import { SERVICE_CATEGORIES } from '../activity/categories';
import type { CONSENT_DOCUMENTS } from '../consent/documents';
import type { StaffRole } from '../role/roles';
import { atLeast, atMost } from '../shared/calls';
import { plainName, plainPhone } from '../shared/typed';
import { FREE_TIMES } from './free-times';
import { SKILLS } from './skills';
import type { Contact, OwnProfile } from './volunteer';

export const whoAmIRequest = v.strictObject({});
export type WhoAmIRequest = v.InferInput<typeof whoAmIRequest>;

/** Who is calling; a visitor has neither profile nor roles. */
export interface WhoAmIReply {
  /** Whether the platform told us an identity at all; false for public reading on the web. */
  readonly identified: boolean;
  readonly profile?: OwnProfile;
  readonly roles: readonly StaffRole[];
}

/** Chinese names incl. the middle dot of minority and transliterated names, or Latin names. */
export const nameText = v.pipe(
  v.string('请填写姓名'),
  v.transform(plainName),
  atLeast(2, '姓名至少 2 个字，请写身份证上的全名'),
  atMost(30, '姓名最多 30 个字'),
  v.regex(/^[\p{Script=Han}A-Za-z·\s]+$/u, '姓名只能有汉字、字母和间隔号“·”'),
);

export const phoneText = v.pipe(
  v.string('请填写手机号码'),
  v.transform(plainPhone),
  v.regex(/^1[3-9]\d{9}$/, '手机号码是 11 位数字，以 1 开头，请检查有没有多写或漏写'),
);

/** Whether a text is a mobile number of the mainland, as the registration takes it. */
export const isMobileNumber = (text: string): boolean => v.is(phoneText, text);

export const birthDay = v.pipe(
  v.string('请填写出生日期'),
  v.regex(/^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '出生日期请写成 1990-01-31 这样'),
);

const skills = v.pipe(v.array(v.picklist(SKILLS, '没有这项技能，请重新选择')), v.maxLength(20));
const categories = v.pipe(
  v.array(v.picklist(SERVICE_CATEGORIES, '没有这类服务，请重新选择')),
  v.minLength(1, '请至少选一类想做的服务'),
  v.maxLength(4, '服务类别最多选 4 类'),
);
const freeTimes = v.pipe(
  v.array(v.picklist(FREE_TIMES, '没有这段时间，请重新选择')),
  v.maxLength(FREE_TIMES.length),
);
const needs = v.pipe(v.array(v.picklist(ACCESS_FEATURES, '没有这项便利，请重新选择')), v.maxLength(20));
const version = v.pipe(v.string(), v.maxLength(20));
const guardian = v.strictObject({
  name: nameText,
  phone: phoneText,
  /** The version of what the guardian agreed to; without it a minor is not registered. */
  consent: v.optional(version),
});
/** From `phone-from-wechat`; of another number than the one beside it, it proves nothing and does no harm. */
const phoneProof = v.optional(v.pipe(v.string(), v.maxLength(100)));

/** Everything the registration pages ask. The set is 民政部令第67号 第五条 less what v1 does not need (minimum scope). */
export const registerRequest = v.strictObject({
  name: nameText,
  phone: phoneText,
  phoneProof,
  birthDay,
  residence: regionCode,
  skills,
  categories,
  /** 可服务时间; phones that do not ask yet leave it out. */
  freeTimes: v.optional(freeTimes, []),
  needs,
  /** Guardian of a volunteer aged 14 to 17 (未成年人保护法 第七十二条). */
  guardian: v.optional(guardian),
  consents: v.pipe(
    v.array(
      v.strictObject({
        key: v.picklist([
          'privacy',
          'needs',
          'national',
          'display',
        ] as const satisfies (keyof typeof CONSENT_DOCUMENTS)[]),
        version,
      }),
    ),
    v.maxLength(4),
  ),
});
export type RegisterRequest = v.InferInput<typeof registerRequest>;
/** A registration that fits its shape. */
export type Application = v.InferOutput<typeof registerRequest>;

/** Why somebody cannot be registered, or their profile not be changed so. */
export type ApplicationRefusal =
  /** Another person has this phone number; told without saying who. */
  | { readonly kind: 'phone-taken' }
  /** Too many numbers of others were tried from this identity; in ten minutes it may try again. */
  | { readonly kind: 'phone-limited' }
  | { readonly kind: 'too-young'; readonly minimumAge: number }
  | { readonly kind: 'guardian-needed' }
  | { readonly kind: 'consent-needed' };

export type RegisterReply =
  | { readonly kind: 'registered'; readonly profile: OwnProfile }
  | { readonly kind: 'already-registered'; readonly profile: OwnProfile }
  | ApplicationRefusal;

/**
 * One item of what the association holds about somebody, as it is from now on (个人信息保护法 第四十六条). An item is what
 * one page of the registration asks. A consent that is left out is withdrawn (第十五条), and what it covered goes with it.
 */
export const changeProfileRequest = v.variant('item', [
  v.strictObject({ item: v.literal('name'), name: nameText }),
  v.strictObject({ item: v.literal('phone'), phone: phoneText, phoneProof }),
  /** With a guardian when the new date makes a minor of somebody who has none. */
  v.strictObject({ item: v.literal('birth'), birthDay, guardian: v.optional(guardian) }),
  v.strictObject({ item: v.literal('guardian'), guardian }),
  v.strictObject({ item: v.literal('residence'), residence: regionCode }),
  v.strictObject({ item: v.literal('categories'), categories }),
  v.strictObject({ item: v.literal('skills'), skills }),
  v.strictObject({ item: v.literal('freeTimes'), freeTimes }),
  v.strictObject({ item: v.literal('needs'), needs, consent: v.optional(version) }),
  /** Agrees to a later version; to take it back is to cancel the registration. */
  v.strictObject({ item: v.literal('privacy'), consent: version }),
  v.strictObject({ item: v.literal('national'), consent: v.optional(version) }),
  v.strictObject({ item: v.literal('display'), consent: v.optional(version) }),
]);
export type ChangeProfileRequest = v.InferInput<typeof changeProfileRequest>;
/** A change that fits its shape. */
export type ProfileChange = v.InferOutput<typeof changeProfileRequest>;

export type ChangeProfileReply =
  | { readonly kind: 'changed'; readonly profile: OwnProfile }
  /** A minor does not come of age by typing: the association looks at the identity card first. */
  | { readonly kind: 'age-to-check' }
  | ApplicationRefusal;

/** The one-time code of WeChat's phone button. */
export const phoneFromWechatRequest = v.strictObject({
  code: v.pipe(
    v.string('请再点一次按钮'),
    v.minLength(1, '请再点一次按钮'),
    v.maxLength(200, '请再点一次按钮'),
  ),
});
export type PhoneFromWechatRequest = v.InferInput<typeof phoneFromWechatRequest>;

export type PhoneFromWechatReply =
  | { readonly kind: 'phone'; readonly phone: string; readonly proof: string }
  /** Codes work once and for a few minutes; tapping again makes another. */
  | { readonly kind: 'code-used' }
  /** A number of another country, which the registration does not take. */
  | { readonly kind: 'not-mainland' };

export const myContactRequest = v.strictObject({});
export type MyContactRequest = v.InferInput<typeof myContactRequest>;
export type MyContactReply = Contact;

/** The phone's Ed25519 public key, 32 bytes in base64url (43 characters). */
export const registerKeyRequest = v.strictObject({
  publicKey: v.pipe(
    v.string('签到码钥匙不对，请重新打开签到码'),
    v.regex(/^[A-Za-z0-9_-]{43}$/, '签到码钥匙不对，请重新打开签到码'),
  ),
});
export type RegisterKeyRequest = v.InferInput<typeof registerKeyRequest>;
export interface RegisterKeyReply {
  readonly keyId: string;
  /** Another phone's pass stopped being valid. */
  readonly replacedOther: boolean;
}
