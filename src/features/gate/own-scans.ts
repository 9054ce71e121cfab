import type { UploadedScan } from '#core/attendance/calls';
import type { Refusal, Scan, Verdict } from '#core/attendance/scan';
import { walkInNo } from '#core/attendance/walk-in';
import { type ActivityId, asId, type ScanId, type SignupId, type VolunteerNo } from '#core/shared/ids';
import { instant } from '#core/shared/instant';
import { forgetStored, readStored, storedKeys, writeStored } from '../../platform/storage';

/**
 * A scan that this phone made (本机扫码), and how far it has come. Waiting ones are the outbox (待传箱).
 *
 * Each lies under a key of its own: a phone that dies while writing loses at most the one not yet shown, and a step
 * from one standing to the next is one write. It holds no name, phone number or need, and can be read without the
 * vault.
 */
export interface OwnScan {
  readonly scan: UploadedScan;
  /** The step of the pass, which stays when its text has gone up. */
  readonly passStep?: number;
  /** Of whom it is, if the roster knew them; says so when the roster is gone from the phone. */
  readonly volunteerNo?: string;
  /** `rejected`: the server never will store it, and said why. */
  readonly standing: 'waiting' | 'stored' | 'rejected';
  /** The server keeps it but would have refused it; an organizer settles it. */
  readonly isForced?: boolean;
  /** The phone turned the person away, and the server would have let them through; an organizer settles it. */
  readonly isDisputed?: boolean;
  /** What the server said of it, where that is not what this phone had said. */
  readonly serverSays?: Verdict;
  readonly sentence?: string;
  /** Somebody dealt with what the server never will store; from then on it may go like what has gone up. */
  readonly isDealtWith?: true;
}

const PREFIX = 'outbox:';
const keyOf = (activityId: string, scanId: string): string => `${PREFIX}${activityId}:${scanId}`;

/** Writes a scan and its standing down. `false`: the phone has no room, and the scan must not be shown as accepted. */
export const keepOwnScan = (activityId: string, own: OwnScan): boolean =>
  writeStored(keyOf(activityId, own.scan.id), own);

const byTime = (one: OwnScan, other: OwnScan): number =>
  one.scan.happenedAt - other.scan.happenedAt || (one.scan.id < other.scan.id ? -1 : 1);

/** Every scan this phone made for an activity, oldest first. */
export function ownScansOf(activityId: string): readonly OwnScan[] {
  return storedKeys()
    .filter((key) => key.startsWith(`${PREFIX}${activityId}:`))
    .flatMap((key) => readStored<OwnScan>(key) ?? [])
    .sort(byTime);
}

/** Why the phone turned somebody away; `undefined` when it let them through. */
export const refusalOf = ({ scan }: OwnScan): Refusal['kind'] | undefined =>
  scan.letThrough ? undefined : (scan.refused ?? 'unknown');

/** What this phone said of a scan. */
export const saidHere = (own: OwnScan): Verdict['kind'] => refusalOf(own) ?? 'accepted';

export const isWaiting = ({ standing }: OwnScan): boolean => standing === 'waiting';

/** The server never will store it, and nobody has dealt with it yet. */
export const isUnsettled = ({ standing, isDealtWith }: OwnScan): boolean =>
  standing === 'rejected' && isDealtWith !== true;

/** Somebody was let through of whom this phone alone knows, until a person has dealt with it. */
const isKnownHereOnly = (own: OwnScan): boolean => isUnsettled(own) && own.scan.letThrough;

function countsOf(isCounted: (own: OwnScan) => boolean): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of storedKeys().filter((one) => one.startsWith(PREFIX))) {
    const own = readStored<OwnScan>(key);
    const activityId = key.slice(PREFIX.length, key.lastIndexOf(':'));
    if (own !== undefined && isCounted(own)) {
      counts.set(activityId, (counts.get(activityId) ?? 0) + 1);
    }
  }
  return counts;
}

/** How many scans wait on this phone, by activity; reads them all, so not for every scan. */
export const waitingCounts = (): ReadonlyMap<string, number> => countsOf(isWaiting);

/** How many that let somebody through no server will store and nobody has dealt with, by activity; reads them all. */
export const knownHereOnlyCounts = (): ReadonlyMap<string, number> => countsOf(isKnownHereOnly);

/**
 * Forgets what the server has of an activity that is long over. Never forgotten are what still waits, and whoever was
 * let through with a scan that the server would not take, as long as nobody has dealt with it.
 */
export function forgetUploaded(activityId: string): void {
  for (const own of ownScansOf(activityId)) {
    if (!isWaiting(own) && !isKnownHereOnly(own)) {
      forgetStored(keyOf(activityId, own.scan.id));
    }
  }
}

/** A scan without its pass, which has done its work; a walk-in's stays, since it alone says who they are. */
export function withoutPass(scan: UploadedScan): UploadedScan {
  const { pass, ...rest } = scan;
  return scan.signupId === undefined ? scan : rest;
}

/** What a scan says of itself, in the types of a fact; what it does not say is left out. */
function saidBy(scan: UploadedScan): Partial<Scan> {
  const { signupId, dutyId, point, skewMs, annuls, pass, volunteerNo } = scan;
  const number = walkInNo({
    ...(pass !== undefined && { pass }),
    ...(volunteerNo !== undefined && { volunteerNo: asId<VolunteerNo>(volunteerNo) }),
  });
  return {
    ...(signupId !== undefined && { signupId: asId<SignupId>(signupId) }),
    ...(number !== undefined && { volunteerNo: asId<VolunteerNo>(number) }),
    ...(dutyId !== undefined && { dutyId }),
    ...(point !== undefined && { point }),
    ...(skewMs !== undefined && { skewMs }),
    ...(annuls !== undefined && { annuls: asId<ScanId>(annuls) }),
    ...(pass !== undefined && { pass }),
  };
}

/** A scan of this phone as the fact it is, or will be, on the server. */
export function asFact(activityId: string, own: OwnScan, by: string): Scan {
  const { scan, passStep } = own;
  const refused = refusalOf(own);
  const { id, kind, device, method, happenedAt } = scan;
  return {
    ...saidBy(scan),
    id: asId<ScanId>(id),
    activityId: asId<ActivityId>(activityId),
    ...{ kind, by, device, method },
    happenedAt: instant(happenedAt),
    ...(refused !== undefined && { refused }),
    ...(passStep !== undefined && { passStep }),
  };
}
