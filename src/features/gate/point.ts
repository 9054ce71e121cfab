import { forgetStored, readStored, writeStored } from '../../platform/storage';

const PREFIX = 'gate-point:';

/** A name fits on one line of the result and can be said in one breath. */
export const LONGEST_POINT = 12;

/** Where this phone scans at an activity (签到点), as its steward named it; empty: they would rather not say. */
export const readPoint = (activityId: string): string | undefined => readStored(PREFIX + activityId);

export const writePoint = (activityId: string, point: string): boolean =>
  writeStored(PREFIX + activityId, point);

export const forgetPoint = (activityId: string): void => forgetStored(PREFIX + activityId);
