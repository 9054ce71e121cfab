import { whenOnline } from '../../platform/when-online';
import { asking } from './ask';
import { isGateOpen } from './open-gates';
import { forgetUploaded, ownScansOf, waitingCounts } from './own-scans';
import { readHead } from './roster-shelf';
import { uploadWaiting } from './upload';
import { withdrawGate, withdrawGone } from './withdraw-gates';

/** Uploads what waits of one activity; keeps nothing else of it where the roster, or the right to it, is gone. */
async function send(activityId: string): Promise<void> {
  const changed = () => undefined;
  const own = () => ownScansOf(activityId);
  const { kind } = await uploadWaiting({ activityId, ask: asking(changed), own, changed });
  if (kind === 'no-right') {
    await withdrawGate(activityId);
  } else if (readHead(activityId) === undefined) {
    forgetUploaded(activityId);
  }
}

/**
 * Uploads every scan that waits on this phone, of whatever activity, also of one that no list names any more. A gate
 * whose screens are open does so by itself.
 */
export async function sendWaiting(): Promise<void> {
  for (const activityId of [...waitingCounts().keys()].filter((id) => !isGateOpen(id))) {
    await send(activityId);
  }
}

async function settleWithServer(): Promise<void> {
  await sendWaiting();
  await withdrawGone();
}

/**
 * Does so when the app starts and whenever the network is back, whatever page is open; and asks of the rosters on this
 * phone whether they may stay.
 */
export const sendWaitingWhenOnline = (): (() => void) => whenOnline(() => void settleWithServer());
