import type { UploadedScan } from '#core/attendance/calls';
import { effectiveAt } from '#core/attendance/effective-at';
import { parsePass } from '#core/attendance/pass';
import type { Refusal } from '#core/attendance/scan';
import { type PassKeys, type PassVerdict, passVerifier, provesWho } from '#core/attendance/verify-pass';
import { walkInNo } from '#core/attendance/walk-in';
import { asId, type VolunteerId, type VolunteerNo } from '#core/shared/ids';
import { instant } from '#core/shared/instant';
import type { VolunteerStatus } from '#core/volunteer/volunteer';
import { verifyEd25519 } from '#kernel/ed25519';
import { keysReplacedAt, readPhoneKeys } from '#stores/phone-keys';
import { knownByNo } from '#stores/volunteers';

/** A volunteer whose scan names no signup: known by the number on their pass, or by the one the steward was told. */
export interface Stranger {
  readonly volunteerId: VolunteerId;
  readonly volunteerNo: VolunteerNo;
  readonly openid: string;
  readonly maskedName: string;
  readonly phoneTail: string;
  readonly status: VolunteerStatus;
  readonly keys: PassKeys;
}

/** Finds the stranger a scan is about. */
export type StrangerOf = (scan: UploadedScan) => Stranger | undefined;

/** The number of somebody the phone did not know. */
export function strangerNo(scan: UploadedScan): string | undefined {
  const isAboutSomebody = scan.signupId === undefined && scan.annuls === undefined;
  return isAboutSomebody ? walkInNo(scan) : undefined;
}

/** Looks up who the scans without a signup are about; two reads, none when there is no such scan. */
export async function findStrangers(scans: readonly UploadedScan[]): Promise<StrangerOf> {
  const numbers = new Set(scans.flatMap((scan) => strangerNo(scan) ?? []));
  const found = await knownByNo([...numbers]);
  const keys = await readPhoneKeys(found.map(({ _id }) => asId(_id)));
  const keysOf = new Map(keys.map((document) => [document._id, document]));
  const strangers = new Map<string, Stranger>(
    found.map(({ _id, ...volunteer }) => {
      const own = keysOf.get(_id);
      const earlierKeys = (own?.earlier ?? []).map(({ publicKey }) => publicKey);
      const known =
        own === undefined ? {} : { publicKey: own.current.publicKey, keysReplacedAt: keysReplacedAt(own) };
      const stranger = {
        ...volunteer,
        volunteerId: asId<VolunteerId>(_id),
        keys: { ...known, earlierKeys },
      };
      return [volunteer.volunteerNo, stranger];
    }),
  );
  return (scan) => strangers.get(strangerNo(scan) ?? '');
}

function passVerdict(
  { pass, happenedAt, skewMs }: UploadedScan,
  { keys }: Stranger,
): PassVerdict | 'pass-unreadable' {
  const parsed = parsePass(pass ?? '');
  const at = effectiveAt({ happenedAt: instant(happenedAt), ...(skewMs === undefined ? {} : { skewMs }) });
  return parsed === undefined ? 'pass-unreadable' : passVerifier(verifyEd25519)(parsed, keys, { at });
}

/** Whether it is surely them: their own phone's signature, however old, or a number that the steward answers for. */
export function isProven(scan: UploadedScan, stranger: Stranger): boolean {
  return scan.pass === undefined || provesWho(passVerdict(scan, stranger));
}

/** What the server knows of somebody without a signup here that the phone could not know. */
export function doubtAboutStranger(scan: UploadedScan, stranger: Stranger | undefined): Refusal {
  if (stranger === undefined) {
    return { kind: 'unknown' };
  }
  const verdict = scan.pass === undefined ? 'ok' : passVerdict(scan, stranger);
  if (verdict !== 'ok') {
    return { kind: verdict };
  }
  return { kind: stranger.status === 'active' ? 'not-signed-up' : 'blocked' };
}
