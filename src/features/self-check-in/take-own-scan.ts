import type { Refusal } from '#core/attendance/scan';
import { type VenueCode, venueStepAt } from '#core/attendance/venue-code';
import { type Instant, instant } from '#core/shared/instant';
import { deviceId, newScanId, prepareDevice } from '../../platform/device';
import { doubtHere, type OwnKnowledge } from './doubt-here';
import { type OwnScan, putInOwnOutbox } from './own-outbox';
import { type Sent, sendOwnScans } from './send-own-scans';

/** A code as it came to the phone: read from the QR code, or eight digits typed from a moment on. */
export type ShownCode = VenueCode | { readonly code: string; readonly startedAt: Instant };

export type Outcome =
  | Sent
  /** The phone knows the answer itself; nothing was written or sent. */
  | { readonly kind: 'refused-here'; readonly refusal: Refusal }
  | { readonly kind: 'no-room' };

/**
 * Takes one self check-in: judged here as far as possible, written down before anything is sent, then sent. Typing
 * takes some people minutes, so typed digits are judged as of the first one.
 */
export async function takeOwnScan(shown: ShownCode, known: OwnKnowledge): Promise<Outcome> {
  const isTyped = 'startedAt' in shown;
  const happenedAt = isTyped ? shown.startedAt : known.at;
  const refusal = doubtHere(isTyped ? {} : shown, { ...known, at: happenedAt });
  if (refusal !== undefined) {
    return { kind: 'refused-here', refusal };
  }
  const { skewMs, signup, kind } = known;
  await prepareDevice();
  const device = deviceId();
  if (device === undefined) {
    return { kind: 'no-room' };
  }
  const scan: OwnScan = {
    scanId: newScanId(device, known.at),
    activityId: signup.activityId,
    kind,
    step: isTyped ? venueStepAt(instant(happenedAt - (skewMs ?? 0))) : shown.step,
    code: shown.code,
    device,
    happenedAt,
    ...(skewMs === undefined ? {} : { skewMs }),
  };
  if (!putInOwnOutbox(scan)) {
    return { kind: 'no-room' };
  }
  const sent = await sendOwnScans();
  return sent.find((one) => one.scan.scanId === scan.scanId) ?? { kind: 'kept', scan, isOffline: true };
}
