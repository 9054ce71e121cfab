import type { Origin } from '../hours/decision';
import type { CertNo } from '../shared/ids';
import type { Instant } from '../shared/instant';
import { maskName } from '../volunteer/mask';
import type { CertificateSnapshot, CertificateState, Period } from './certificate';

/** What anybody may learn of a certificate they hold number and code of; nothing of the single activities. */
export interface PublicStatement {
  readonly certNo: CertNo;
  readonly maskedName: string;
  readonly totalMinutes: number;
  readonly services: number;
  readonly byOrigin: readonly { readonly origin: Origin; readonly minutes: number }[];
  readonly period: Period;
  readonly recordingOrg: string;
  readonly recordingOrgUscc?: string;
  /** Where to ask; names of people stay on the certificate. */
  readonly recordingOrgPhone?: string;
  readonly issuedAt: Instant;
  readonly isSample: boolean;
  readonly state: CertificateState;
  /** When it was asked. */
  readonly askedAt: Instant;
}

/** The public part of a certificate. */
export function publicStatement(
  snapshot: CertificateSnapshot,
  state: CertificateState,
  askedAt: Instant,
): PublicStatement {
  const { certNo, volunteerName, totalMinutes, items, byOrigin, period, recordingOrg } = snapshot;
  const { issuedAt, isSample, issuer } = snapshot;
  return {
    ...{ certNo, totalMinutes, byOrigin, period, issuedAt, isSample, state, askedAt },
    ...{ maskedName: maskName(volunteerName), services: items.length, recordingOrg: recordingOrg.name },
    ...(recordingOrg.uscc === undefined ? {} : { recordingOrgUscc: recordingOrg.uscc }),
    ...(issuer === undefined ? {} : { recordingOrgPhone: issuer.phone }),
  };
}
