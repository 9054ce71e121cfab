import type { Activity } from '../activity/activity';
import type { DayMinutes, TimeSpan } from '../record/service-minutes';
import type { SignupId, VolunteerNo } from '../shared/ids';
import type { Instant } from '../shared/instant';
import type { AnnulledScan } from './annulled-scans';
import type { Decision, Office } from './decision';
import type { HourStanding } from './fold-decisions';
import type { Proposal } from './proposal';

/** Service of the same volunteer at another activity that somebody has vouched for. */
export interface Elsewhere {
  readonly record: SignupId;
  readonly title: string;
  readonly day: DayMinutes['day'];
  readonly days: readonly DayMinutes[];
  /** When they were there; the planned time when entered by hand. */
  readonly spans: readonly TimeSpan[];
}

/** All that is known of one record when somebody looks at it or decides about it. */
export interface HourCase {
  readonly record: SignupId;
  readonly volunteerNo: VolunteerNo;
  readonly activity: Activity;
  readonly dutyId: string;
  readonly isConfirmed: boolean;
  /** Absent when they were never let in. */
  readonly proposal?: Proposal;
  /** Scans that somebody annulled; they propose nothing and are told all the same. */
  readonly annulled: readonly AnnulledScan[];
  readonly decisions: readonly Decision[];
  readonly standing: HourStanding;
  readonly elsewhere: readonly Elsewhere[];
}

/** Whether there is no record at all: no scan counts, nobody decided on minutes (没有记录). */
export const hasNoRecord = ({ proposal, standing }: Pick<HourCase, 'proposal' | 'standing'>): boolean =>
  proposal === undefined && standing.service === undefined;

/** Who decides, in which capacity, when. */
export interface Decider {
  readonly by: string;
  readonly as: Office;
  readonly at: Instant;
}
