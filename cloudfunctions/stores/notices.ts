import type { SignupId } from '#core/shared/ids';
import { type Instant, minutesAfter } from '#core/shared/instant';
import { compareAndSet, find, get, insertUnique } from '#kernel/database';
import { oneOf } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';

/** `sending` that stays means that the sender died and that nobody knows whether the message went out. */
export type NoticeState = 'sending' | 'sent' | 'not-configured' | 'not-wanted' | 'failed';

/** That one person is told one thing; its id says whom and what, so that nobody is told twice. */
interface NoticeDocument extends Stored {
  readonly state: NoticeState;
  readonly triedAt: Instant;
}

const notices = collection<NoticeDocument>('notices');

/** Longer than any function may run. */
const SENDER_LIVES_MINUTES = 1;

/** The id of the notice that tells somebody their activity was called off. */
export const cancelNoticeId = (signupId: SignupId): string => `cancelled:${signupId}`;

const isOpen = ({ state, triedAt }: NoticeDocument, now: Instant): boolean =>
  state === 'failed' || (state === 'sending' && triedAt <= minutesAfter(now, -SENDER_LIVES_MINUTES));

/** Which of some notices (at most 1000) are done for good, and which somebody is busy with. */
export async function noticesAmong(ids: readonly string[], now: Instant) {
  const found = ids.length === 0 ? [] : await find(notices, { where: { _id: oneOf(ids) }, limit: 1000 });
  const held = found.filter((notice) => !isOpen(notice, now));
  return {
    settled: new Set(held.filter(({ state }) => state !== 'sending').map(({ _id }) => _id)),
    busy: new Set(held.filter(({ state }) => state === 'sending').map(({ _id }) => _id)),
  };
}

/** Takes it upon oneself to tell; `false` when somebody else does or has. */
export async function claimNotice(_id: string, now: Instant): Promise<boolean> {
  const claim = { state: 'sending', triedAt: now } as const;
  if ((await insertUnique(notices, { _id, ...claim })).kind === 'inserted') {
    return true;
  }
  const notice = await get(notices, _id);
  return (
    notice !== undefined && isOpen(notice, now) && (await compareAndSet(notices, notice, claim)) !== undefined
  );
}

/** Writes down what came of it. */
export async function settleNotice(_id: string, state: NoticeState): Promise<void> {
  const notice = await get(notices, _id);
  if (notice?.state === 'sending') {
    await compareAndSet(notices, notice, { state });
  }
}
