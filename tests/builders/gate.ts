import nacl from 'tweetnacl';
import type { Activity } from '#core/activity/activity';
import { toBase64url } from '#core/attendance/base64url';
import type { UploadedScan, UploadScansReply } from '#core/attendance/calls';
import { encodePass, passStepAt } from '#core/attendance/pass';
import { asId } from '#core/shared/ids';
import { type Instant, instant, MINUTE } from '#core/shared/instant';
import { volunteerNoFrom } from '#core/volunteer/volunteer-no';
import type { CloudSession } from '../support/cloud';
import { answerOf } from './a-cloud';
import { anActivity, NOW } from './an-activity';
import { activitiesSeeded, rolesSeeded, type Seeded, volunteersSeeded } from './documents';

/** Number of the volunteer who holds the scanner; `open-900000`. */
export const STEWARD = 900_000;

const keyPairs = new Map<number, nacl.SignKeyPair>();

/** Each pair of keys is made once: on a busy machine a pair takes a tenth of a second. */
function keyPairOf(number: number): nacl.SignKeyPair {
  const seed = number % 251;
  const pair = keyPairs.get(seed) ?? nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(seed));
  keyPairs.set(seed, pair);
  return pair;
}

/** The public key of the phone with so-and-so a number. */
export const publicKeyOf = (number: number): string => toBase64url(keyPairOf(number).publicKey);

export const volunteerNoOf = (number: number) => volunteerNoFrom(String(number).padStart(9, '0'));
export const signupOf = (number: number, activityId = 'activity-1') => `${activityId}:v${number}`;

/** The pass that volunteer number so-and-so shows at a moment. */
export const passOf = (number: number, at: Instant, keyOf = number): string =>
  encodePass(volunteerNoOf(number), passStepAt(at), (message) =>
    nacl.sign.detached(message, keyPairOf(keyOf).secretKey),
  );

const row = (activity: Activity, number: number, changes: object) => ({
  _id: signupOf(number, activity.id),
  ...{ rev: 1, createdAt: NOW, activityId: activity.id, volunteerId: `v${number}`, openid: `open-${number}` },
  ...{ dutyId: activity.duties[0]?.id, state: 'confirmed', entryNo: String(100_000 + number) },
  ...{ requestedAt: NOW, agreedAt: NOW, touchedAt: NOW, seatsRev: 1, volunteerNo: volunteerNoOf(number) },
  ...{ maskedName: '王*', phoneTail: '0000', startsAt: activity.startsAt, endsAt: activity.endsAt },
  ...changes,
});

export interface GateSetting {
  readonly activity?: Activity;
  /** How many are signed up: `v0`, `v1` … all confirmed and with a pass key. */
  readonly people: number;
  /** Fields of single rows that are otherwise. */
  readonly rows?: Readonly<Record<number, object>>;
  readonly volunteers?: Readonly<Record<number, object>>;
}

/** An activity with people signed up to its first duty, and `open-900000`, who checks them in. */
export function gateSeeded({
  people,
  rows = {},
  volunteers = {},
  ...setting
}: GateSetting): readonly Seeded[] {
  const activity = setting.activity ?? anActivity();
  const numbers = Array.from({ length: people }, (_, number) => number);
  const steward = { _id: 'steward', openid: `open-${STEWARD}`, volunteerNo: volunteerNoOf(STEWARD) };
  const staff = { ...steward, phoneHash: 'hash-steward', maskedName: '签*' };
  const everybody = volunteersSeeded(people + 1, { ...volunteers, [people]: staff });
  const keys = numbers.map((number) => ({
    ...{ _id: `v${number}`, rev: 1, createdAt: NOW, earlier: [] },
    current: { keyId: 'k', publicKey: publicKeyOf(number), registeredAt: NOW },
  }));
  return [
    ...activitiesSeeded([activity]),
    everybody,
    rolesSeeded({ [`open-${STEWARD}`]: [{ kind: 'steward', activityId: asId(activity.id) }] }),
    { collection: 'signups', documents: numbers.map((number) => row(activity, number, rows[number] ?? {})) },
    { collection: 'phone-keys', documents: keys },
  ];
}

/** So many minutes after the start of an activity of {@link anActivity}. */
export const after = (minutes: number): Instant => instant(anActivity().startsAt + minutes * MINUTE);

let made = 0;

/** A scan as the steward's phone sends it; of volunteer `number` by the roster unless said otherwise. */
export function anUpload(
  kind: 'in' | 'out',
  { number = 0, minutes = 0, ...changes }: { number?: number; minutes?: number } & Partial<UploadedScan> = {},
): UploadedScan {
  made += 1;
  return {
    id: `upload-${String(made).padStart(12, '0')}`,
    signupId: signupOf(number),
    kind,
    device: 'phone-a1',
    method: 'roster',
    happenedAt: after(minutes),
    letThrough: true,
    ...changes,
  };
}

/** Uploads scans to `activity-1` and answers what became of them. */
export const upload = (
  session: CloudSession,
  scans: readonly unknown[],
  sentAt: Instant = after(0),
): Promise<UploadScansReply> =>
  answerOf(session, 'upload-scans', { activityId: 'activity-1', sentAt, scans });
