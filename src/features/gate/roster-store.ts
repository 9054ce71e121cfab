import type { RosterReply, Steward } from '#core/attendance/calls';
import type { RosterEntry, Scan } from '#core/attendance/scan';
import { readStored, writeStored } from '../../platform/storage';
import { seal, unseal } from '../../platform/vault';
import { type PackedRows, packRows, unpackRows } from './pack-rows';
import { DOWNLOAD, dropDownload, HEAD, pagesOf, type RosterHead, readHead } from './roster-shelf';

/** The roster of one activity as this phone has it, whole. */
export interface LocalRoster extends Omit<RosterHead, 'pages'> {
  readonly entries: readonly RosterEntry[];
  /** Scans the server knew when the roster was downloaded: this phone's and other phones'. */
  readonly scans: readonly Scan[];
  /** Who made those scans, and who uses this phone. */
  readonly stewards: readonly Steward[];
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

/** `false` when the phone has no room. */
export const writeHead = (head: RosterHead): boolean => writeStored(HEAD + head.activity.id, head);

export const readDownload = (activityId: string): RosterDownload | undefined =>
  readStored(DOWNLOAD + activityId);

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
