import { type PageStack, tell } from '../page-stack';
import type { Behaviour } from './asynchronous';
import type { Phone } from './phone';

/**
 * WeChat's own scanner. It covers the page, which is hidden and shown again, and answers the next of the phone's codes;
 * when there is none the person goes back from it.
 */
export const ownScanner = (phone: Phone, stack: () => PageStack): Readonly<Record<string, Behaviour>> => ({
  scanCode: async (how) => {
    phone.happened.push({ what: 'scanCode', how: { ...how } });
    if (!phone.allowsCamera) throw new Error('auth deny');
    const { instance } = stack().top;
    tell(instance, 'onHide');
    const result = await Promise.resolve(phone.codes.shift());
    tell(instance, 'onShow');
    if (result === undefined) throw new Error('cancel');
    return { result, scanType: 'QR_CODE', charSet: 'UTF-8' };
  },
});
