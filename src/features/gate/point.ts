import { charactersIn } from '#core/shared/characters';
import { forgetStored, readStored, writeStored } from '../../platform/storage';

const PREFIX = 'gate-point:';

/** A name fits on one line of the result and can be said in one breath. */
const LONGEST_POINT = 12;

/** Whether the server takes a scan that was made at a place of this name. */
export const isPointTooLong = (point: string): boolean => charactersIn(point) > LONGEST_POINT;

/**
 * Where this phone scans at an activity (签到点), as its steward named it; empty: they would rather not say. A name
 * with which no scan would be stored is asked for again.
 */
export function readPoint(activityId: string): string | undefined {
  const point = readStored<string>(PREFIX + activityId);
  return point === undefined || isPointTooLong(point) ? undefined : point;
}

export const writePoint = (activityId: string, point: string): boolean =>
  writeStored(PREFIX + activityId, point);

export const forgetPoint = (activityId: string): void => forgetStored(PREFIX + activityId);
