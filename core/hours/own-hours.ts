import type { Participation } from '../record/service-record';
import type { CalendarDay } from '../shared/calendar';
import { calendarDayAt } from '../shared/calendar';
import type { ActivityId, SignupId } from '../shared/ids';
import type { Instant } from '../shared/instant';
import { annulledScans } from './annulled-scans';
import type { Decision } from './decision';
import { foldDecisions } from './fold-decisions';
import { proposalOf } from './proposal';

/** What a volunteer has of an activity that is over: a record, an open dispute, or nothing though they were expected. */
export type OwnHours = 'recorded' | 'disputed' | 'missing';

/** What is known of one signup of a volunteer. */
export interface KnownPart {
  readonly part: Participation;
  readonly decisions: readonly Decision[];
  readonly isConfirmed: boolean;
}

/**
 * What somebody has of an activity; nothing is said before it is over, where it is no service, or of whom nobody
 * expected. Who was turned away at the gate has no record.
 */
export function ownHours({ part, decisions, isConfirmed }: KnownPart, now: Instant): OwnHours | undefined {
  const { activity, scans } = part;
  if (now < activity.endsAt || !activity.countsAsService) {
    return undefined;
  }
  const { state, service } = foldDecisions(decisions);
  if (state === 'disputed') {
    return 'disputed';
  }
  if (service !== undefined || proposalOf(part, now) !== undefined || annulledScans(scans).length > 0) {
    return 'recorded';
  }
  return isConfirmed && activity.status !== 'cancelled' ? 'missing' : undefined;
}

/** An activity somebody was to be at and of which there is no record (没有记录); nobody has said anything about it yet. */
export interface MissingRecord {
  readonly record: SignupId;
  readonly activityId: ActivityId;
  readonly title: string;
  readonly day: CalendarDay;
  readonly dutyName: string;
  readonly recordingOrg: string;
}

/** The record that somebody might have and has not; none when they have one, or have said so already. */
export function missingRecord(
  known: KnownPart & { readonly record: SignupId },
  now: Instant,
): readonly MissingRecord[] {
  const { record, decisions, part } = known;
  if (decisions.length > 0 || ownHours(known, now) !== 'missing') {
    return [];
  }
  const { id, title, recordingOrg, startsAt, duties } = part.activity;
  const duty = duties.find((one) => one.id === part.dutyId);
  const day = calendarDayAt(duty?.startsAt ?? startsAt);
  return [
    { record, activityId: id, title, day, dutyName: duty?.name ?? '', recordingOrg: recordingOrg.name },
  ];
}
