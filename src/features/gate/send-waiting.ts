import { whenOnline } from '../../platform/when-online';
import { asking } from './ask';
import { isGateOpen } from './open-gates';
import { forgetUploaded, ownScansOf, waitingCounts } from './own-scans';
import { readHead } from './roster-shelf';
import { uploadWaiting } from './upload';

/** Uploads what waits of one activity; keeps nothing of it where the roster is gone already. */
async function send(activityId: string): Promise<void> {
  const changed = () => undefined;
  await uploadWaiting({ activityId, ask: asking(changed), own: () => ownScansOf(activityId), changed });
  if (readHead(activityId) === undefined) {
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

/** Does so when the app starts and whenever the network is back, whatever page is open. */
export const sendWaitingWhenOnline = (): (() => void) => whenOnline(() => void sendWaiting());
