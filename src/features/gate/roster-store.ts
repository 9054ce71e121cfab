import type { GateActivity, RosterReply, Steward } from '#core/attendance/calls';
import type { RosterEntry, Scan } from '#core/attendance/scan';
import type { Instant } from '#core/shared/instant';
import { forgetStored, readStored, storedKeys, writeStored } from '../../platform/storage';
import { forgetVaultKey, seal, unseal } from '../../platform/vault';
import { type PackedRows, packRows, unpackRows } from './pack-rows';

/** The roster of one activity as this phone has it, whole. */
export interface LocalRoster {
  readonly activity: GateActivity;
  readonly version: string;
  readonly entries: readonly RosterEntry[];
  /** Scans the server knew when the roster was downloaded: this phone's and other phones'. */
  readonly scans: readonly Scan[];
  /** Who made those scans, and who uses this phone. */
  readonly stewards: readonly Steward[];
  readonly syncedAt: Instant;
  /** This phone's clock minus the server's, in milliseconds, as last measured. */
  readonly skewMs: number;
}

/** What may lie on the phone unsealed: the public side of the activity, and where the pages are. */
export interface RosterHead extends Omit<LocalRoster, 'entries' | 'scans' | 'stewards'> {
  readonly pages: number;
}

/** A download that is under way or was cut off: what is written so far, and where it goes on. */
export interface RosterDownload extends RosterHead {
  /** People written so far, and in all. */
  readonly people: number;
  readonly total: number;
  readonly next: string | undefined;
}

export type RosterPage = Extract<RosterReply, { kind: 'page' }>;

interface SealedPage {
  readonly entries: PackedRows;
  readonly scans: PackedRows;
  readonly stewards: readonly Steward[];
}

const HEAD = 'roster:';
const DOWNLOAD = 'roster-download:';
const PAGE = 'roster-page:';
const pagesOf = (activityId: string, version: string): string => `${PAGE}${activityId}:${version}:`;

export const readHead = (activityId: string): RosterHead | undefined => readStored(HEAD + activityId);

/** `false` when the phone has no room. */
export const writeHead = (head: RosterHead): boolean => writeStored(HEAD + head.activity.id, head);

export const readDownload = (activityId: string): RosterDownload | undefined =>
  readStored(DOWNLOAD + activityId);

function forgetAll(prefix: string, except: readonly string[] = []): void {
  for (const key of storedKeys()) {
    if (key.startsWith(prefix) && !except.some((kept) => key.startsWith(kept))) {
      forgetStored(key);
    }
  }
}

/** Gives a download up; its pages go, the roster in use stays. */
export function dropDownload(activityId: string): void {
  forgetStored(DOWNLOAD + activityId);
  const head = readHead(activityId);
  const inUse = head === undefined ? [] : [pagesOf(activityId, head.version)];
  forgetAll(`${PAGE}${activityId}:`, inUse);
}

/** Why a page could not be written. */
export type NotKept = 'no-room' | 'no-vault';

/**
 * Writes one page and then how far the download is: a phone that dies in between asks for that page again.
 * The names are sealed; the rest says nothing about anybody.
 */
export async function keepPage(download: RosterDownload, page: RosterPage): Promise<NotKept | undefined> {
  const { activity, version, pages } = download;
  const { entries, scans, stewards } = page;
  const plain: SealedPage = { entries: packRows(entries), scans: packRows(scans), stewards };
  const sealed = await seal(plain);
  if (sealed === undefined) {
    return 'no-vault';
  }
  const isWritten =
    writeStored(`${pagesOf(activity.id, version)}${pages - 1}`, sealed) &&
    writeStored(DOWNLOAD + activity.id, download);
  return isWritten ? undefined : 'no-room';
}

/** Puts a whole download in the place of the roster in use, by one write; only then the old pages go. */
export function adoptDownload(download: RosterDownload): boolean {
  const { people: _people, total: _total, next: _next, ...head } = download;
  if (!writeHead(head)) {
    return false;
  }
  dropDownload(head.activity.id);
  return true;
}

/** Reads and unseals the roster in use; `undefined` when there is none or a page of it cannot be read any more. */
export async function openRoster(activityId: string): Promise<LocalRoster | undefined> {
  const head = readHead(activityId);
  if (head === undefined) {
    return undefined;
  }
  const { pages: count, ...rest } = head;
  const places = Array.from({ length: count }, (_, page) => `${pagesOf(activityId, head.version)}${page}`);
  const pages = await Promise.all(
    places.map(async (place) => unseal<SealedPage>(readStored<string>(place) ?? '')),
  );
  const whole = pages.flatMap((page) => page ?? []);
  if (whole.length < count) {
    return undefined;
  }
  return {
    ...rest,
    entries: whole.flatMap(({ entries }) => unpackRows<RosterEntry>(entries)),
    scans: whole.flatMap(({ scans }) => unpackRows<Scan>(scans)),
    stewards: whole.flatMap(({ stewards }) => stewards),
  };
}

/** Wipes one roster: the right to this gate was withdrawn, or the activity is long over. With the last one the key goes. */
export async function wipeRoster(activityId: string): Promise<void> {
  forgetStored(HEAD + activityId);
  dropDownload(activityId);
  if (!storedKeys().some((key) => key.startsWith(PAGE))) {
    await forgetVaultKey();
  }
}

/** Every roster on this phone, whole ones and half ones. */
export const rostersOnPhone = (): readonly RosterHead[] =>
  storedKeys()
    .filter((key) => key.startsWith(HEAD) || key.startsWith(DOWNLOAD))
    .flatMap((key) => readStored<RosterHead>(key) ?? []);
