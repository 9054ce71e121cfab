import type { GateActivity } from '#core/attendance/calls';
import type { RosterEntry, Scan } from '#core/attendance/scan';
import type { Instant } from '#core/shared/instant';
import { forgetStored, readStored, storedKeys, writeStored } from '../../platform/storage';

/** The roster of one activity as this phone has it. */
export interface LocalRoster {
  readonly activity: GateActivity;
  readonly version: string;
  readonly entries: readonly RosterEntry[];
  /** Scans the server knew when the roster was downloaded: this phone's and other phones'. */
  readonly scans: readonly Scan[];
  readonly syncedAt: Instant;
  /** This phone's clock minus the server's, in milliseconds, as last measured. */
  readonly skewMs: number;
}

const PREFIX = 'roster:';

export const readRoster = (activityId: string): LocalRoster | undefined =>
  readStored<LocalRoster>(PREFIX + activityId);

/** `false` when the phone has no room for the roster. */
export const writeRoster = (roster: LocalRoster): boolean => writeStored(PREFIX + roster.activity.id, roster);

/** Names and numbers of other people do not stay on a phone longer than this after an activity, in milliseconds. */
const KEPT_AFTER = 3 * 86_400_000;

/** Wipes rosters of activities that ended days ago. */
export function wipeOldRosters(now: Instant): void {
  for (const key of storedKeys()) {
    const roster = key.startsWith(PREFIX) ? readStored<LocalRoster>(key) : undefined;
    if (roster !== undefined && roster.activity.endsAt + KEPT_AFTER < now) {
      forgetStored(key);
    }
  }
}

/** Wipes one roster: the right to this gate was withdrawn. */
export const wipeRoster = (activityId: string): void => forgetStored(PREFIX + activityId);
