import type { Origin } from '../hours/decision';
import type { RecordingOrg } from '../ledger/entry';
import type { CalendarDay } from '../shared/calendar';
import type { CertNo, SignupId, VolunteerNo } from '../shared/ids';
import type { Instant } from '../shared/instant';
import type { IssuerContact } from './issuer-contact';

/** Name of the document (民政部令第67号); it claims nothing beyond what the recording organisation recorded. */
export const CERTIFICATE_TITLE = '志愿服务记录证明';

/** First and last day of the service that was asked for, both included. */
export interface Period {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** One service as the certificate states it, frozen. */
export interface CertifiedItem {
  readonly record: SignupId;
  /** How many decisions had been taken about the record; a later correction makes the certificate void. */
  readonly turn: number;
  readonly title: string;
  /** First day of the service. */
  readonly day: CalendarDay;
  /** Only of a service of several days, and never in formats 1 and 2. */
  readonly lastDay?: CalendarDay;
  readonly venue: string;
  /** 服务内容. */
  readonly content: string;
  /** 活动负责人. */
  readonly leader: string;
  readonly minutes: number;
  readonly origin: Origin;
}

/** Minutes of one origin; origins without minutes are left out. */
export interface OriginMinutes {
  readonly origin: Origin;
  readonly minutes: number;
}

/**
 * Which version of the snapshot it is. 1: without a contact of the issuer. 2: with one, where the organisation has told
 * it. 3: a service of several days says its last one too, and the whole of it lies in the period. What was signed as an
 * earlier one stays what it is and holds.
 */
export type SnapshotFormat = 1 | 2 | 3;

/** The format of what is issued now. */
export const CURRENT_FORMAT: SnapshotFormat = 3;

/**
 * All that a certificate says, frozen when it was issued. Carries 服务时间、服务内容、记录单位 (民政部令第67号 第十五条) and no
 * number of an identity document, because none is kept.
 */
export interface CertificateSnapshot {
  readonly format: SnapshotFormat;
  readonly title: typeof CERTIFICATE_TITLE;
  readonly certNo: CertNo;
  readonly volunteerName: string;
  readonly volunteerNo: VolunteerNo;
  readonly period: Period;
  readonly items: readonly CertifiedItem[];
  /** Sum of the items' minutes. */
  readonly totalMinutes: number;
  readonly byOrigin: readonly OriginMinutes[];
  /** 记录单位: the one organisation that recorded all of it (谁记录谁证明). */
  readonly recordingOrg: RecordingOrg;
  /** Whom of that organisation to ask (民发〔2015〕149号); absent where nobody has told it, and in format 1. */
  readonly issuer?: IssuerContact;
  readonly issuedAt: Instant;
  readonly purposeNote?: string;
  /** The certificate of the same person and organisation whose place this one takes. */
  readonly replaces?: CertNo;
  /** Made up for demonstration; proves nothing. */
  readonly isSample: boolean;
}

/** What the holder can hand to anybody, who can check it with the published keys alone. */
export interface SignedCertificate {
  readonly snapshot: CertificateSnapshot;
  readonly keyId: string;
  /** Ed25519 over the signed text, base64url. */
  readonly signature: string;
}

/** Why a certificate no longer stands. `desk` is the recording organisation's own decision, with its reason. */
export type RevocationCause = 'corrected' | 'declined' | 'desk';

export interface Revocation {
  readonly cause: RevocationCause;
  readonly at: Instant;
  /** Only of the desk; written for the public. */
  readonly reason?: string;
}

/** Whether a certificate stands. A revoked one that was also replaced is revoked. */
export type CertificateState =
  | { readonly kind: 'valid' }
  | { readonly kind: 'superseded'; readonly at: Instant }
  | ({ readonly kind: 'revoked' } & Revocation);
