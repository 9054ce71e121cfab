import type { RosterReply, UploadedScan, UploadOutcome } from '#core/attendance/calls';
import type { RosterEntry, Scan } from '#core/attendance/scan';
import type { Answer } from '../../backend/answer';
import { call } from '../../backend/call';
import { now } from '../../platform/clock';
import { outboxOf, takeFromOutbox } from './outbox';
import { type LocalRoster, readRoster, wipeRoster, writeRoster } from './roster-store';

/** The most scans one call carries. */
const BATCH = 50;

/** How a round of synchronising ended. */
export type SyncResult =
  | { readonly kind: 'synced' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'no-right' }
  | { readonly kind: 'no-room' }
  | { readonly kind: 'failed'; readonly requestId?: string }
  /** Scans the server will never store, with its sentence. They left the outbox and are told to the steward. */
  | { readonly kind: 'some-rejected'; readonly sentences: readonly string[] };

const failed = (answer: Extract<Answer<unknown>, { ok: false }>): SyncResult => {
  if (answer.code === 'OFFLINE' || answer.code === 'UNAVAILABLE' || answer.code === 'CONFLICT') {
    return { kind: 'offline' };
  }
  if (answer.code === 'FORBIDDEN') {
    return { kind: 'no-right' };
  }
  return { kind: 'failed', ...(answer.requestId !== undefined && { requestId: answer.requestId }) };
};

/** What stays in the outbox is what may still succeed; everything else leaves it one by one. */
function settle(activityId: string, outcomes: readonly UploadOutcome[]): readonly string[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.kind === 'try-again') {
      return [];
    }
    takeFromOutbox(activityId, outcome.id);
    return outcome.kind === 'rejected' ? [outcome.sentence] : [];
  });
}

async function upload(activityId: string): Promise<SyncResult> {
  const rejected: string[] = [];
  let waiting = outboxOf(activityId);
  while (waiting.length > 0) {
    const batch: readonly UploadedScan[] = waiting.slice(0, BATCH);
    const answer = await call('upload-scans', { activityId, sentAt: now(), scans: [...batch] });
    if (!answer.ok) {
      return failed(answer);
    }
    rejected.push(...settle(activityId, answer.value.outcomes));
    // Items to be tried again stay where they are; the next round meets them first, this one goes on behind them.
    waiting = waiting.slice(BATCH);
  }
  return rejected.length === 0 ? { kind: 'synced' } : { kind: 'some-rejected', sentences: rejected };
}

type RosterPage = Extract<RosterReply, { kind: 'page' }>;

/** Every page of the roster; `undefined` when what the phone has is still the newest. */
async function fetchRoster(
  activityId: string,
  known: LocalRoster | undefined,
): Promise<LocalRoster | undefined | SyncResult> {
  const entries: RosterEntry[] = [];
  const scans: Scan[] = [];
  let first: RosterPage | undefined;
  let cursor: string | undefined;
  do {
    const asked = now();
    const answer = await call('download-roster', {
      activityId,
      ...(known !== undefined && { known: known.version }),
      ...(cursor !== undefined && { cursor }),
    });
    if (!answer.ok) {
      return failed(answer);
    }
    const reply = answer.value;
    if (reply.kind === 'current') {
      return known === undefined
        ? undefined
        : { ...known, syncedAt: now(), skewMs: skewOf(asked, reply.serverTime) };
    }
    first ??= reply;
    entries.push(...reply.entries);
    // Each page carries the scans of its own people.
    scans.push(...reply.scans);
    cursor = reply.next;
  } while (cursor !== undefined);
  return {
    activity: first.activity,
    version: first.version,
    entries,
    scans,
    syncedAt: now(),
    skewMs: skewOf(now(), first.serverTime),
  };
}

/** The middle of sending and hearing is the best guess of when the server looked at its clock. */
function skewOf(asked: number, serverTime: number): number {
  return Math.round((asked + now()) / 2 - serverTime);
}

/** One round: upload first, then download, so that the roster that comes back knows this phone's own scans. */
export async function syncGate(activityId: string): Promise<SyncResult> {
  const uploaded = await upload(activityId);
  if (uploaded.kind !== 'synced' && uploaded.kind !== 'some-rejected') {
    return uploaded;
  }
  const roster = await fetchRoster(activityId, readRoster(activityId));
  if (roster !== undefined && 'kind' in roster) {
    if (roster.kind === 'no-right') {
      wipeRoster(activityId);
    }
    return roster;
  }
  if (roster !== undefined && !writeRoster(roster)) {
    return { kind: 'no-room' };
  }
  return uploaded;
}
