import { type Instant, instant } from '../shared/instant';
import type { Scan } from './scan';

/**
 * When a scan happened by the server's clock (校正时间): the device's clock less its skew as last measured before the
 * scan. The one time that order, judgement, stays and minutes go by, the same on every machine; a scan that says no
 * skew counts as one of a right clock.
 */
export const effectiveAt = ({ happenedAt, skewMs = 0 }: Pick<Scan, 'happenedAt' | 'skewMs'>): Instant =>
  instant(happenedAt - skewMs);

/** A clock this far from what the scan says of it is for the organizer to look at. */
export const MOST_CLOCK_DOUBT_MS = 120_000;

/** Whether the skew a scan carries and the one the server measured when it arrived tell of two different clocks. */
export const isClockOff = (skewMs: number | undefined, measuredSkewMs: number): boolean =>
  Math.abs((skewMs ?? 0) - measuredSkewMs) > MOST_CLOCK_DOUBT_MS;
