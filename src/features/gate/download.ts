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
  /** Done as soon as a whole new roster is the one in use. */
  readonly adopted: () => Promise<unknown>;
}

/** How a download ended: nothing new, a new roster in use, or why not. */
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
  /** Where the next page begins; without one the call asks whether the version still stands. */
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

/** Page after page from one place, until the roster is whole or something comes between. */
async function goOn(desk: DownloadDesk, from: Place): Promise<Downloaded> {
  let place = from;
  for (;;) {
    const taken = await step(desk, place);
    if (taken.kind !== 'on') {
      return taken;
    }
    const { download } = taken;
    desk.tell(download);
    if (download.next === undefined) {
      return adopt(desk, download);
    }
    place = { ...from, download, cursor: download.next };
    await desk.between();
  }
}

async function adopt(desk: DownloadDesk, download: RosterDownload): Promise<Downloaded> {
  if (!adoptDownload(download)) {
    return { kind: 'no-room' };
  }
  await desk.adopted();
  return { kind: 'renewed' };
}

/** The server’s newest roster, unless it is the one that is known. */
function newest(desk: DownloadDesk, download: RosterDownload | undefined): Promise<Downloaded> {
  const known = download?.version ?? readHead(desk.activityId)?.version;
  return goOn(desk, { known, download, cursor: undefined });
}

/**
 * Downloads the roster page by page, each written as it comes. What was cut off goes on where it stopped, whatever
 * changed meanwhile, so that a phone with little signal gets to the end; only then the newest one is asked for. The
 * roster in use stays until the next one is whole.
 */
export async function downloadRoster(desk: DownloadDesk): Promise<Downloaded> {
  const begun = readDownload(desk.activityId);
  if (begun?.next === undefined) {
    return newest(desk, begun);
  }
  const rest = await goOn(desk, { known: undefined, download: begun, cursor: begun.next });
  if (rest.kind !== 'renewed') {
    return rest;
  }
  const after = await newest(desk, undefined);
  return after.kind === 'current' ? rest : after;
}
