import type { CallName, ReplyOf, RequestOf } from '#core/api';
import type { Answer, Refused } from '../../backend/answer';
import { call } from '../../backend/call';
import { now } from '../../platform/clock';
import type { Attempt } from './connection';

/** How a round of synchronising ended. */
export type SyncResult =
  | { readonly kind: 'synced' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'no-right' }
  | { readonly kind: 'no-room' }
  | { readonly kind: 'no-vault' }
  | { readonly kind: 'failed'; readonly requestId?: string };

/** Makes calls and tells how each went, so that the phone learns whether it has a network. */
export type Ask = <TName extends CallName>(
  name: TName,
  request: RequestOf<TName>,
) => Promise<Answer<ReplyOf<TName>>>;

/** Whether something other than our server answered, or nothing at all. */
export const isUnreachable = ({ code }: Refused): boolean => code === 'OFFLINE' || code === 'UNAVAILABLE';

/** An {@link Ask} that tells `note` of each attempt. An answer we do not like is still an answer. */
export const asking =
  (note: (attempt: Attempt) => void): Ask =>
  async (name, request) => {
    const from = now();
    const answer = await call(name, request);
    note({ isGood: answer.ok || !isUnreachable(answer), tookMs: now() - from });
    return answer;
  };

/** What a call that failed means for the round. */
export function failed(answer: Refused): SyncResult {
  if (isUnreachable(answer) || answer.code === 'CONFLICT') {
    return { kind: 'offline' };
  }
  if (answer.code === 'FORBIDDEN' || answer.code === 'UNAUTHENTICATED') {
    return { kind: 'no-right' };
  }
  return { kind: 'failed', ...(answer.requestId !== undefined && { requestId: answer.requestId }) };
}
