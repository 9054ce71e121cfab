import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import nacl from 'tweetnacl';
import type { RosterReply, UploadedScan } from '#core/attendance/calls';
import { judgeScan } from '#core/attendance/judge-scan';
import { parsePass } from '#core/attendance/pass';
import type { RosterEntry, Scan, Verdict } from '#core/attendance/scan';
import { asId, type SignupId } from '#core/shared/ids';
import { type Instant, instant } from '#core/shared/instant';
import { answerOf, ask } from '../../builders/a-cloud';
import type { CloudSession } from '../../support/cloud';

/** What of a phone is still there when it dies: its flash memory, its clock, its steward. */
export interface PhoneBody {
  readonly device: string;
  readonly folder: string;
  readonly session: CloudSession;
  readonly activityId: string;
  /** By this phone's own, wrong clock. */
  readonly now: () => Instant;
}

/** Where in a synchronisation the battery dies. */
export const DEATHS = ['before sending', 'while it flies', 'before it is noted', 'half noted'] as const;
export type Death = (typeof DEATHS)[number];

type Page = Extract<RosterReply, { kind: 'page' }>;

/** What one scan came to, and how long the steward waited for it. */
export interface Shown {
  readonly scan: UploadedScan;
  readonly verdict: Verdict;
  readonly ms: number;
}

/** A phone that is switched on. */
export interface Phone {
  readonly show: (pass: string, kind: 'in' | 'out') => Shown;
  readonly waiting: () => number;
  /** Uploads, then fetches the roster if it is due. Answers whether the phone survived. */
  readonly sync: (wish: { readonly roster: boolean; readonly death?: Death }) => Promise<boolean>;
}

const BATCH = 50;
let made = 0;

const asFact = ({ letThrough, ...scan }: UploadedScan, activityId: string): Scan =>
  ({
    ...scan,
    ...{ id: asId(scan.id), activityId: asId(activityId), by: 'me' },
    happenedAt: instant(scan.happenedAt),
    ...(letThrough ? {} : { refused: 'unknown' }),
  }) as Scan;

/** The outbox in the flash memory: a file a scan, as the product keeps a storage key a scan. */
function outboxIn(folder: string) {
  mkdirSync(folder, { recursive: true });
  const fileOf = (id: string) => path.join(folder, `${id}.json`);
  return {
    put: (scan: UploadedScan) => writeFileSync(fileOf(scan.id), JSON.stringify(scan)),
    take: (id: string) => rmSync(fileOf(id), { force: true }),
    all: (): readonly UploadedScan[] =>
      readdirSync(folder)
        .sort()
        .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as UploadedScan),
  };
}

/** What the phone knows of people and their scans; gone when it dies, and fetched again. */
interface Memory {
  readonly entries: Map<string, RosterEntry>;
  readonly scans: Map<SignupId, Map<string, Scan>>;
  activity?: Page['activity'];
  version?: string;
  skewMs: number;
}

function remember({ scans }: Memory, scan: Scan): void {
  if (scan.signupId !== undefined) {
    const own = scans.get(scan.signupId) ?? new Map<string, Scan>();
    own.set(scan.id, own.get(scan.id) ?? scan);
    scans.set(scan.signupId, own);
  }
}

async function fetchRoster(body: PhoneBody, memory: Memory): Promise<void> {
  const { activityId, session, now } = body;
  let cursor: string | undefined;
  do {
    const asked = now();
    const known = memory.version === undefined || cursor !== undefined ? {} : { known: memory.version };
    const request = { activityId, ...known, ...(cursor === undefined ? {} : { cursor }) };
    const page = await answerOf(session, 'download-roster', request);
    memory.skewMs = Math.round((asked + now()) / 2 - page.serverTime);
    if (page.kind === 'current') {
      return;
    }
    memory.activity = page.activity;
    memory.version = page.version;
    for (const entry of page.entries) {
      memory.entries.set(entry.volunteerNo, entry);
    }
    for (const scan of page.scans) {
      remember(memory, scan);
    }
    cursor = page.next;
  } while (cursor !== undefined);
}

function judgeOn({ activity, entries, scans }: Memory, scan: Scan): Verdict {
  const entry = entries.get(parsePass(scan.pass ?? '')?.volunteerNo ?? '');
  if (activity === undefined) {
    throw new Error('a phone without a roster cannot scan');
  }
  const own = [...(scans.get(entry?.signupId ?? asId('')) ?? new Map<string, Scan>()).values()];
  return judgeScan(scan, { activity, entry, scans: own, verify: nacl.sign.detached.verify });
}

const strays: Promise<unknown>[] = [];
/** Calls that phones had sent when they died, ended. */
export const straysEnded = (): Promise<unknown> => Promise.all(strays);

/** Sends some scans; answers which of them the server is done with, or nothing when the phone hears no answer. */
async function sent(
  { activityId, session, now }: PhoneBody,
  scans: readonly UploadedScan[],
  death: Death | undefined,
): Promise<readonly string[] | undefined> {
  const flying = ask(session, 'upload-scans', { activityId, sentAt: now(), scans: [...scans] });
  if (death === 'while it flies') {
    strays.push(flying.catch(() => undefined));
    return undefined;
  }
  // A function that ran out of time is one that was not heard of.
  const reply = await flying.catch(() => undefined);
  if (death === 'before it is noted') {
    return undefined;
  }
  const outcomes = reply?.ok === true ? reply.value.outcomes : [];
  return outcomes.flatMap(({ id, kind }) => (kind === 'try-again' ? [] : [id]));
}

type Outbox = ReturnType<typeof outboxIn>;

/** Uploads what waits, some at a time; answers whether the phone lived to note what it heard. */
async function upload(body: PhoneBody, outbox: Outbox, death: Death | undefined): Promise<boolean> {
  const waiting = outbox.all();
  for (let from = 0; from < waiting.length; from += BATCH) {
    const noted =
      death === 'before sending' ? undefined : await sent(body, waiting.slice(from, from + BATCH), death);
    const most = death === 'half noted' ? Math.floor((noted ?? []).length / 2) : undefined;
    noted?.slice(0, most).forEach(outbox.take);
    if (noted === undefined || death !== undefined) {
      return false;
    }
  }
  return true;
}

/** Switches a phone on: it fetches a roster first, and finds in its outbox what an earlier life left there. */
export async function switchOn(body: PhoneBody): Promise<Phone> {
  const { device, activityId, now } = body;
  const outbox = outboxIn(body.folder);
  const memory: Memory = { entries: new Map(), scans: new Map(), skewMs: 0 };
  while (memory.activity === undefined) {
    await fetchRoster(body, memory).catch(() => undefined);
  }
  for (const scan of outbox.all()) {
    remember(memory, asFact(scan, activityId));
  }

  const show: Phone['show'] = (pass, kind) => {
    const began = performance.now();
    made += 1;
    const entry = memory.entries.get(parsePass(pass)?.volunteerNo ?? '');
    const made12 = String(made).padStart(12, '0');
    const scan: Omit<UploadedScan, 'letThrough'> = {
      ...{ id: `${device}-${made12}`, kind, device, method: 'pass', pass },
      ...(entry === undefined ? {} : { signupId: entry.signupId }),
      ...{ happenedAt: now(), skewMs: memory.skewMs },
    };
    const verdict = judgeOn(memory, asFact({ ...scan, letThrough: true }, activityId));
    const taken: UploadedScan = { ...scan, letThrough: verdict.kind === 'accepted' };
    outbox.put(taken);
    if (taken.letThrough) {
      remember(memory, asFact(taken, activityId));
    }
    return { scan: taken, verdict, ms: performance.now() - began };
  };

  return {
    show,
    waiting: () => outbox.all().length,
    sync: async ({ roster, death }) => {
      const survived = await upload(body, outbox, death);
      if (survived && roster) {
        await fetchRoster(body, memory).catch(() => undefined);
      }
      return survived && death === undefined;
    },
  };
}
