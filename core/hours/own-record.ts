import type { ServiceRecord } from '../record/record';
import type { DayMinutes } from '../record/service-minutes';
import { type Participation, serviceRecord } from '../record/service-record';
import type { CalendarDay } from '../shared/calendar';
import type { SignupId } from '../shared/ids';
import type { Instant } from '../shared/instant';
import { birthOf } from './birth';
import type { AgreeingOffice, Decision, Origin } from './decision';
import { type Dispute, foldDecisions, type HourState } from './fold-decisions';
import { proposalOf } from './proposal';
import type { StarProgress } from './stars';
import type { RecordBirth } from './views';

/** One of a volunteer's own records: what they served, where it stands, and how it came to be. */
export interface OwnRecord extends Omit<ServiceRecord, 'state'> {
  readonly record: SignupId;
  readonly state: HourState | Extract<ServiceRecord['state'], 'inside' | 'not-counted'>;
  readonly origin: Origin;
  /** Written by hand at any time: marked for ever. */
  readonly byHand: boolean;
  /** Whose agreement it waits for. */
  readonly needs: readonly AgreeingOffice[];
  /** What the scans say when that is not what was decided. */
  readonly scannedMinutes?: number;
  readonly dispute?: Dispute;
  /** By when it is to be confirmed. */
  readonly dueDay: CalendarDay;
  readonly birth: RecordBirth;
}

export interface YearOfService {
  readonly year: number;
  readonly approvedMinutes: number;
  readonly underWayMinutes: number;
  /** Activities that began in the year. */
  readonly activities: number;
}

export interface MyRecordsReply {
  /** Approved and under way together. */
  readonly totalMinutes: number;
  readonly approvedMinutes: number;
  /** Proposed, waiting for somebody's agreement or disputed. */
  readonly underWayMinutes: number;
  readonly openDisputes: number;
  readonly stars: StarProgress;
  readonly byYear: readonly YearOfService[];
  readonly records: readonly OwnRecord[];
}

/** A record with the days its minutes fall on. */
export interface DatedOwnRecord {
  readonly record: OwnRecord;
  readonly days: readonly DayMinutes[];
}

/** What is known of one signup of a volunteer. */
export interface OwnPart {
  readonly record: SignupId;
  readonly part: Participation;
  readonly decisions: readonly Decision[];
  readonly dueDay: CalendarDay;
}

const asIs = (text: string): string => text;

/** The record as scans propose it, or as a decision without any scan puts it. */
function drawn({ part, decisions }: OwnPart, now: Instant) {
  const dated = serviceRecord(part, now);
  const { service } = foldDecisions(decisions);
  if (dated !== undefined || service === undefined) {
    return dated;
  }
  const { activity } = part;
  const { title, venue, day, dutyName, minutes, days, isSample } = service;
  const record: ServiceRecord = {
    ...{ activityId: activity.id, title, venue, day, dutyName, isSample },
    ...{ recordingOrg: activity.recordingOrg.name, serviceMinutes: minutes, state: 'proposed', stays: [] },
  };
  return { record, days };
}

/**
 * A volunteer's own record of one signup; none when they were never there and nobody wrote anything. Names are still
 * numbers; whoever shows them puts names in their place.
 */
export function ownRecord(own: OwnPart, now: Instant): readonly DatedOwnRecord[] {
  const found = drawn(own, now);
  if (found === undefined) {
    return [];
  }
  const { record, decisions, part, dueDay } = own;
  const { state, service, byHand, needs, dispute } = foldDecisions(decisions);
  const proposal = proposalOf(part, now);
  const scanned = found.record.serviceMinutes;
  const minutes = service?.minutes ?? scanned;
  const isChanged = service !== undefined && proposal !== undefined && scanned !== minutes;
  return [
    {
      record: {
        ...found.record,
        ...{ record, byHand, needs, dueDay, serviceMinutes: minutes },
        state: service === undefined ? found.record.state : state,
        origin: service?.origin ?? proposal?.service.origin ?? 'by-hand',
        ...(isChanged ? { scannedMinutes: scanned } : {}),
        ...(dispute === undefined ? {} : { dispute }),
        birth: birthOf({ ...(proposal === undefined ? {} : { proposal }), decisions }, asIs),
      },
      days: service?.days ?? found.days,
    },
  ];
}
