import { whenOnline } from '../../platform/when-online';
import { ownOutbox } from './own-outbox';
import { sendOwnScans } from './send-own-scans';

const sendIfAny = (): void => {
  if (ownOutbox().length > 0) {
    void sendOwnScans();
  }
};

/** Sends self check-ins that wait: when the app starts and whenever the network is back, whatever page is open. */
export const sendWhenOnline = (): (() => void) => whenOnline(sendIfAny);
