import type { Point } from '#core/place/point';

/**
 * Always unknown: WeChat grants location interfaces only to approved kinds of service, and asking without approval
 * fails the review. People choose a region instead.
 */
export function whereAmI(): Promise<Point | undefined> {
  return Promise.resolve(undefined);
}

/** Whether this device can be asked where it is: not without approval, see {@link whereAmI}. */
export const canLocate = false;
