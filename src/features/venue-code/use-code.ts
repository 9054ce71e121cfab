import { useEffect, useMemo, useState } from 'react';
import nacl from 'tweetnacl';
import {
  encodeVenueCode,
  VENUE_STEP_MS,
  venueCodeAt,
  venueStepAt,
  venueStepStart,
} from '#core/attendance/venue-code';
import { type Instant, instant } from '#core/shared/instant';
import { clockSkew } from '../../backend/server-clock';
import type { VenueSeed } from '../../backend/venue-seeds';
import { now } from '../../platform/clock';

/** The server's time, by this phone's clock less its skew as last measured. */
const serverNow = (): Instant => instant(now() - (clockSkew() ?? 0));

export interface ShownCode {
  readonly code: string;
  /** The text of the QR code. */
  readonly text: string;
  readonly secondsLeft: number;
  readonly at: Instant;
}

/** The code as it is now. Looks twice a second, so that a new one is on the screen at once. */
export function useCode({ activityId, seed }: VenueSeed): ShownCode {
  const [at, setAt] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setAt(serverNow()), 500);
    return () => clearInterval(timer);
  }, []);
  const step = venueStepAt(at);
  const shown = useMemo(() => {
    const code = venueCodeAt({ activityId, seed, hash: nacl.hash }, step);
    return { code, text: encodeVenueCode({ activityId, step, code }) };
  }, [activityId, seed, step]);
  return { ...shown, at, secondsLeft: Math.ceil((venueStepStart(step) + VENUE_STEP_MS - at) / 1000) };
}
