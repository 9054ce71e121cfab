import { MOST_GATES } from '#core/attendance/attendance-rules';
import type { Gate } from '#core/attendance/calls';
import { call } from '../../backend/call';
import { forgetVenueSeed } from '../../backend/venue-seeds';
import { failed } from './ask';
import { forgetUploaded } from './own-scans';
import { rostersOnPhone, wipeRoster } from './roster-shelf';

type Hear = (activityId: string) => Promise<void>;
let hear: Hear = () => Promise.resolve();

/** Lets the gate that is open hear of a withdrawal; the app can withdraw when it starts without loading the gate. */
export const hearWithdrawals = (hearer: Hear): void => {
  hear = hearer;
};

/**
 * Names and numbers do not stay with somebody who may not scan here any more, nor scans that have gone up. Those that
 * wait are kept, and sent as soon as the server takes them.
 */
export async function withdrawGate(activityId: string): Promise<void> {
  await wipeRoster(activityId);
  forgetVenueSeed(activityId);
  forgetUploaded(activityId);
  await hear(activityId);
}

/**
 * Withdraws the gates that a fresh list does not name: the right was taken back, or the activity was called off or is
 * over. A list as long as one may be does not name all, and says nothing of the others. Scans that wait are kept.
 */
export async function withdrawUnlisted(gates: readonly Gate[]): Promise<void> {
  if (gates.length >= MOST_GATES) {
    return;
  }
  const named = new Set<string>(gates.map(({ activityId }) => activityId));
  for (const { activity } of rostersOnPhone()) {
    if (!named.has(activity.id)) {
      await withdrawGate(activity.id);
    }
  }
}

/**
 * Asks, where a roster lies on this phone, whose gates are the caller's still, and withdraws the others. Somebody whom
 * the server refuses the list has none; no answer says nothing.
 */
export async function withdrawGone(): Promise<void> {
  if (rostersOnPhone().length === 0) {
    return;
  }
  const answer = await call('my-gates', {});
  if (answer.ok) {
    await withdrawUnlisted(answer.value);
  } else if (failed(answer).kind === 'no-right') {
    await withdrawUnlisted([]);
  }
}
