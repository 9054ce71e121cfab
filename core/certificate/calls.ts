import * as v from 'valibot';
import { idText } from '../activity/calls';
import type { CalendarDay } from '../shared/calendar';
import { atLeast, atMost } from '../shared/calls';
import type { CertNo, SignupId, TeamId, VolunteerNo } from '../shared/ids';
import type { Instant } from '../shared/instant';
import { realDay } from '../shared/real-day';
import { readCertNo, readCheckCode } from './cert-no';
import type { RecordChoice } from './certifiable';
import type { CertificateState, Period, SignedCertificate } from './certificate';
import type { IssuerContact } from './issuer-contact';
import type { PublicStatement } from './public-statement';
import { overclaimIn } from './wording';

const day = v.pipe(
  v.string('请选择日期'),
  v.check((text) => realDay(text) !== undefined, '没有这一天，请重新选择'),
  v.transform((text) => text as CalendarDay),
);

const certNoText = v.pipe(
  v.string('请填写证明编号'),
  v.maxLength(60, '证明编号是 ZC 加 14 位，请检查有没有多写'),
  v.check(
    (text) => readCertNo(text) !== undefined,
    '证明编号是 ZC 加 8 位日期和 6 位字符，请对照证明再填一次',
  ),
  v.transform((text) => readCertNo(text) as CertNo),
);

const checkCodeText = v.pipe(
  v.string('请填写校验码'),
  v.maxLength(60, '校验码是 10 位，请检查有没有多写'),
  v.check((text) => readCheckCode(text) !== undefined, '校验码是 10 位字母和数字，请对照证明再填一次'),
  v.transform((text) => readCheckCode(text) as string),
);

/** Longest 用途说明. */
export const MOST_PURPOSE = 60;

const purposeNote = v.pipe(
  v.string('请填写用途'),
  v.trim(),
  v.minLength(1, '用途不填就留空'),
  atMost(MOST_PURPOSE, `用途最多 ${MOST_PURPOSE} 字`),
  v.regex(/^[^\p{Cc}\p{Cf}]*$/u, '用途里有看不见的字符，请重新输入'),
  v.check(
    (text) => overclaimIn(text) === undefined,
    '证明由记录单位出具，不能写成国家或官方认证，请改一下用途',
  ),
);

export const certifiableRecordsRequest = v.strictObject({});
export type CertifiableRecordsRequest = v.InferInput<typeof certifiableRecordsRequest>;
export interface CertifiableRecordsReply {
  /** As the certificate will write it; it is theirs, so it is shown in full. */
  readonly volunteerName: string;
  readonly volunteerNo: VolunteerNo;
  readonly records: readonly RecordChoice[];
  /** Whom the certificates of these organisations will name; an organisation that has told nobody is not among them. */
  readonly issuers: readonly { readonly orgId: TeamId; readonly issuer: IssuerContact }[];
}

/**
 * Most services on one certificate: with the longest words a publisher may write, and two thousand different characters
 * among them, its PDF still fits into one answer. Older certificates hold up to 500.
 */
export const MOST_ITEMS = 100;

export const requestCertificateRequest = v.pipe(
  v.strictObject({
    /** Made on the device, so that a retry is issued nothing twice. */
    requestId: v.pipe(v.string('请重新打开这一页'), v.regex(/^[\w-]{8,64}$/, '请重新打开这一页')),
    orgId: idText,
    from: day,
    to: day,
    /** The records the person saw in the preview: what is issued is what was shown. */
    records: v.pipe(
      v.array(idText),
      v.minLength(1, '这段时间里没有可以出具的服务记录'),
      v.maxLength(MOST_ITEMS, `一份证明最多 ${MOST_ITEMS} 条记录，请缩短时间`),
    ),
    purposeNote: v.optional(purposeNote),
    replaces: v.optional(certNoText),
  }),
  v.forward(
    v.check(({ from, to }) => from <= to, '结束日期不能早于开始日期'),
    ['to'],
  ),
);
export type RequestCertificateRequest = v.InferInput<typeof requestCertificateRequest>;

/** A certificate as its holder sees it. */
export interface OwnCertificate extends SignedCertificate {
  readonly checkCode: string;
  /** What the QR code says: the address of the verification page, or number and code. */
  readonly verifyText: string;
  readonly state: CertificateState;
}

export type RequestCertificateReply =
  | { readonly kind: 'issued'; readonly certificate: OwnCertificate }
  /** These are not in force yet; each says where it stands. */
  | { readonly kind: 'not-yet'; readonly records: readonly RecordChoice[] }
  /** These are not the person's own records of that organisation and period. */
  | { readonly kind: 'elsewhere'; readonly records: readonly SignupId[] }
  /** The old certificate is another organisation's, drops records, or has been replaced already. */
  | { readonly kind: 'cannot-replace' }
  | { readonly kind: 'text-refused' };

export const myCertificatesRequest = v.strictObject({});
export type MyCertificatesRequest = v.InferInput<typeof myCertificatesRequest>;

/** A certificate in its holder's list. */
export interface CertificateRow {
  readonly certNo: CertNo;
  readonly recordingOrg: string;
  readonly period: Period;
  readonly totalMinutes: number;
  readonly issuedAt: Instant;
  readonly isSample: boolean;
  readonly state: CertificateState;
}
export interface MyCertificatesReply {
  /** Newest first. */
  readonly certificates: readonly CertificateRow[];
}

export const getCertificateRequest = v.strictObject({ certNo: certNoText });
export type GetCertificateRequest = v.InferInput<typeof getCertificateRequest>;

export const certificatePaperRequest = v.strictObject({ certNo: certNoText });
export type CertificatePaperRequest = v.InferInput<typeof certificatePaperRequest>;
export type CertificatePaperReply =
  | {
      readonly kind: 'paper';
      readonly fileName: string;
      /** The PDF in base64. */
      readonly pdf: string;
    }
  /** More than one answer of the gateway holds: too many services, or too many different characters. */
  | { readonly kind: 'too-large' }
  /** It no longer stands, and nothing on paper would say so. */
  | { readonly kind: 'not-valid'; readonly state: CertificateState };

export const verifyCertificateRequest = v.strictObject({ certNo: certNoText, checkCode: checkCodeText });
export type VerifyCertificateRequest = v.InferInput<typeof verifyCertificateRequest>;

export type VerifyCertificateReply =
  | { readonly kind: 'found'; readonly statement: PublicStatement }
  /** No such number or another code: which of the two is nobody's business. */
  | { readonly kind: 'no-match'; readonly askedAt: Instant }
  /** Too many wrong guesses from where this came from. */
  | { readonly kind: 'limited'; readonly retryAt: Instant };

export const certificateKeysRequest = v.strictObject({});
export type CertificateKeysRequest = v.InferInput<typeof certificateKeysRequest>;

/** A public key that certificates are checked with. */
export interface PublishedKey {
  readonly id: string;
  /** Ed25519, 32 bytes in base64url. */
  readonly publicKey: string;
  /** When it first signed; absent while it has signed nothing. */
  readonly since?: Instant;
  /** Whether new certificates are signed with it. */
  readonly isCurrent: boolean;
}
export interface CertificateKeysReply {
  readonly keys: readonly PublishedKey[];
}

export const revokeCertificateRequest = v.strictObject({
  certNo: certNoText,
  /** The organisation that recorded, for which the right is asked. */
  orgId: idText,
  reason: v.pipe(
    v.string('请填写撤销原因'),
    v.trim(),
    atLeast(2, '撤销原因会公开，请写清楚，至少 2 个字'),
    atMost(100, '撤销原因最多 100 字'),
  ),
});
export type RevokeCertificateRequest = v.InferInput<typeof revokeCertificateRequest>;
export type RevokeCertificateReply =
  | { readonly kind: 'revoked'; readonly certNo: CertNo; readonly at: Instant }
  | { readonly kind: 'text-refused' };
