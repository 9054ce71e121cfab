import type { CalendarDay } from '../shared/calendar';
import type { ActivityId } from '../shared/ids';
import type { Instant } from '../shared/instant';

/** One stay between an accepted scan in and its scan out. */
export interface Stay {
  readonly inAt: Instant;
  readonly outAt: Instant;
  readonly inMethod: string;
  readonly outMethod: string;
  /** Who held the scanner, masked. */
  readonly inBy: string;
  readonly outBy: string;
  /** Closed by the clock at the planned end because nobody scanned out. */
  readonly closedByClock: boolean;
}

/** What a volunteer sees of their service at one activity: derived from scans, never typed in. */
export interface ServiceRecord {
  readonly activityId: ActivityId;
  readonly title: string;
  readonly day: CalendarDay;
  readonly venue: string;
  readonly dutyName: string;
  readonly recordingOrg: string;
  /** Whole minutes. 0 while still inside or when the activity does not count as service. */
  readonly serviceMinutes: number;
  readonly state: 'inside' | 'proposed' | 'not-counted';
  readonly stays: readonly Stay[];
  readonly isSample: boolean;
}
