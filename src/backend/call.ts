import { api, type CallName, type ReplyOf, type RequestOf } from '#core/api';
import { FAILURES } from '#core/shared/failure';
import type { Reply } from '#core/shared/reply';
import { carry } from '../platform/carrier';
import { now } from '../platform/clock';
import { pause } from '../platform/pause';
import type { Answer } from './answer';
import { hearServerTime } from './server-clock';

/** Waits before the second and third try; every call of ours has one effect however often it is sent. */
const RETRY_AFTER_MS = [400, 1200];

const isReply = (answer: unknown): answer is Reply<unknown> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';

async function tryOnce(name: CallName, request: unknown): Promise<Answer<unknown>> {
  try {
    const sentAt = now();
    const answer = await carry(api[name].answeredBy, { call: name, request });
    if (!isReply(answer)) {
      return { ok: false, code: 'UNAVAILABLE' };
    }
    if (answer.ok) {
      hearServerTime(answer.value, { sentAt, heardAt: now() });
    }
    return answer;
  } catch {
    // The carrier throws only when nothing came back: no network, or the time ran out.
    return { ok: false, code: 'OFFLINE' };
  }
}

const mayRepeat = (answer: Answer<unknown>): boolean =>
  !answer.ok && answer.code !== 'OFFLINE' && FAILURES[answer.code].retryable;

/**
 * Makes one call. Never throws: a missing network is an answer too, so that a screen has one path.
 * What the server calls retryable is tried again by itself.
 */
export async function call<TName extends CallName>(
  name: TName,
  request: RequestOf<TName>,
): Promise<Answer<ReplyOf<TName>>> {
  let answer = await tryOnce(name, request);
  for (const wait of RETRY_AFTER_MS) {
    if (!mayRepeat(answer)) {
      break;
    }
    await pause(wait);
    answer = await tryOnce(name, request);
  }
  return answer as Answer<ReplyOf<TName>>;
}
