import { type Instant, instant } from '#core/shared/instant';
import { keepVenueSeed } from '../../backend/venue-seeds';
import { now } from '../../platform/clock';
import { type Ask, failed, type SyncResult } from './ask';
import { dropDownload, readHead } from './roster-shelf';
import {
  adoptDownload,
  keepPage,
  type NotKept,
  type RosterDownload,
  type RosterPage,
  readDownload,
  writeHead,
} from './roster-store';

/** How far a download is, in people. */
export interface Progress {
  readonly people: number;
  readonly total: number;
}

/** What a download needs of the round it belongs to. */
export interface DownloadDesk {
  readonly activityId: string;
  readonly ask: Ask;
  readonly tell: (progress: Progress) => void;
  /** Done between two pages: scans made meanwhile go up first. */
  readonly between: () => Promise<unknown>;
}

/** How a download ended: nothing new, a new roster to open, or why neither. */
export type Downloaded = { readonly kind: 'current' } | { readonly kind: 'renewed' } | SyncResult;

/** The middle of sending and hearing is the best guess of when the server looked at its clock. */
const skewOf = (asked: number, heard: number, serverTime: number): number =>
  Math.round((asked + heard) / 2 - serverTime);

interface Heard {
  readonly page: RosterPage;
  readonly syncedAt: Instant;
  readonly skewMs: number;
}

/** The download one page further; from the beginning when the page is of another version. */
function further(before: RosterDownload | undefined, { page, syncedAt, skewMs }: Heard): RosterDownload {
  const { activity, version, total, entries, next, keptDays } = page;
  const goesOn = before?.version === version && before.next !== undefined;
  return {
    ...{ activity, version, total, next, syncedAt, skewMs, keptDays },
    pages: goesOn ? before.pages + 1 : 1,
    people: goesOn ? before.people + entries.length : entries.length,
  };
}

function stayCurrent(activityId: string, syncedAt: Instant, skewMs: number): Downloaded {
  const head = readHead(activityId);
  const isWritten = head === undefined || writeHead({ ...head, syncedAt, skewMs });
  return isWritten ? { kind: 'current' } : { kind: 'no-room' };
}

async function keepFurther(download: RosterDownload, page: RosterPage): Promise<NotKept | undefined> {
  if (download.pages === 1) {
    dropDownload(download.activity.id);
  }
  const notKept = await keepPage(download, page);
  if (notKept !== undefined) {
    dropDownload(download.activity.id);
  }
  return notKept;
}

/** A page the server cannot make sense of is not asked for a second time. */
function afterFailure(activityId: string, result: SyncResult, cursor: string | undefined): SyncResult {
  if (result.kind === 'failed' && cursor !== undefined) {
    dropDownload(activityId);
  }
  return result;
}

/** Where a download stands between two calls. */
interface Place {
  readonly known: string | undefined;
  /** What was kept of an earlier round, or of this one. */
  readonly download: RosterDownload | undefined;
  /** Where the next page begins; the first call of a round asks whether the version still stands. */
  readonly cursor: string | undefined;
}

type Step = { readonly kind: 'on'; readonly download: RosterDownload } | Downloaded;

/** The first page carries what the venue's screen needs, if volunteers may check themselves in. */
function keepSeed({ activity: { id, title, endsAt }, venueSeed }: RosterPage): void {
  if (venueSeed !== undefined) {
    keepVenueSeed({ activityId: id, title, endsAt, seed: venueSeed });
  }
}

async function takePage(heard: Heard, { download, cursor }: Place): Promise<Step> {
  keepSeed(heard.page);
  const next = further(cursor === undefined ? undefined : download, heard);
  const notKept = await keepFurther(next, heard.page);
  return notKept === undefined ? { kind: 'on', download: next } : { kind: notKept };
}

/** One call and what it brings. */
async function step({ activityId, ask }: DownloadDesk, place: Place): Promise<Step> {
  const { known, download, cursor } = place;
  const asked = now();
  const question = { ...(known !== undefined && { known }), ...(cursor !== undefined && { cursor }) };
  const answer = await ask('download-roster', { activityId, ...question });
  if (!answer.ok) {
    return afterFailure(activityId, failed(answer), cursor);
  }
  const reply = answer.value;
  const heardAt = now();
  const clocks = {
    syncedAt: instant((asked + heardAt) / 2),
    skewMs: skewOf(asked, heardAt, reply.serverTime),
  };
  if (reply.kind === 'page') {
    return takePage({ page: reply, ...clocks }, place);
  }
  return download === undefined || cursor !== undefined
    ? stayCurrent(activityId, clocks.syncedAt, clocks.skewMs)
    : { kind: 'on', download };
}

/**
 * Downloads the roster page by page, each written as it comes. What was cut off goes on where it stopped, as long as
 * the server still has that version; otherwise it starts anew. The roster in use stays until the new one is whole.
 */
export async function downloadRoster(desk: DownloadDesk): Promise<Downloaded> {
  const { activityId } = desk;
  const begun = readDownload(activityId);
  const known = begun?.version ?? readHead(activityId)?.version;
  let place: Place = { known, download: begun, cursor: undefined };
  for (;;) {
    const taken = await step(desk, place);
    if (taken.kind !== 'on') {
      return taken;
    }
    const { download } = taken;
    desk.tell(download);
    if (download.next === undefined) {
      return adoptDownload(download) ? { kind: 'renewed' } : { kind: 'no-room' };
    }
    place = { known, download, cursor: download.next };
    await desk.between();
  }
}
