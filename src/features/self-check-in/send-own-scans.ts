import type { ReplyOf } from '#core/api';
import { call } from '../../backend/call';
import { keepLastAnswer } from './last-answer';
import { type OwnScan, ownOutbox, takeFromOwnOutbox } from './own-outbox';

/** What became of one scan that was sent. */
export type Sent =
  | { readonly kind: 'answered'; readonly scan: OwnScan; readonly reply: ReplyOf<'scan-venue'> }
  /** The server will never take it, and says why. */
  | { readonly kind: 'rejected'; readonly scan: OwnScan; readonly sentence: string }
  /** No answer yet: it stays on the phone and is sent again. `isOffline`: there is no network at all. */
  | { readonly kind: 'kept'; readonly scan: OwnScan; readonly isOffline: boolean }
  /** This person may not now; it stays on the phone. */
  | { readonly kind: 'not-allowed'; readonly scan: OwnScan };

const GONE = '这个活动找不到了，没有记下';

async function sendOne(scan: OwnScan): Promise<Sent> {
  const answer = await call('scan-venue', scan);
  if (answer.ok) {
    return { kind: 'answered', scan, reply: answer.value };
  }
  switch (answer.code) {
    case 'INVALID_INPUT':
      return { kind: 'rejected', scan, sentence: answer.fields?.[0]?.sentence ?? GONE };
    case 'NOT_FOUND':
      return { kind: 'rejected', scan, sentence: GONE };
    case 'FORBIDDEN':
    case 'SUSPENDED':
    case 'UNAUTHENTICATED':
      return { kind: 'not-allowed', scan };
    default:
      return { kind: 'kept', scan, isOffline: answer.code === 'OFFLINE' };
  }
}

/** A scan leaves the phone when it is answered for good; somebody who has to wait is asked about again later. */
function settle(sent: Sent): void {
  if (sent.kind === 'rejected') {
    takeFromOwnOutbox(sent.scan.scanId);
  }
  if (sent.kind === 'answered') {
    const { scanId, activityId, kind, happenedAt } = sent.scan;
    const { verdict, forced } = sent.reply;
    keepLastAnswer(activityId, { scanId, kind, happenedAt, verdict, forced });
    if (verdict.kind !== 'too-many-tries') {
      takeFromOwnOutbox(scanId);
    }
  }
}

async function sendAll(): Promise<readonly Sent[]> {
  const all: Sent[] = [];
  for (const scan of ownOutbox()) {
    const sent = await sendOne(scan);
    settle(sent);
    all.push(sent);
    if (sent.kind === 'kept' && sent.isOffline) {
      break;
    }
  }
  return all;
}

const round: { running?: Promise<readonly Sent[]> } = {};

/**
 * Sends what waits, oldest first, each by itself: one that the server fails at, or that has to wait, holds no other
 * up. Without a network the rest would fare the same, and waits for the next round. One round at a time: a scan made
 * while a round runs goes with a round of its own.
 */
export async function sendOwnScans(): Promise<readonly Sent[]> {
  while (round.running !== undefined) {
    await round.running;
  }
  round.running = sendAll();
  try {
    return await round.running;
  } finally {
    delete round.running;
  }
}
