import { effectiveAt } from '../attendance/effective-at';
import type { ServiceRecord } from '../record/record';
import type { DayMinutes } from '../record/service-minutes';
import { type Participation, serviceRecord } from '../record/service-record';
import { type CalendarDay, calendarDayAt } from '../shared/calendar';
import type { SignupId } from '../shared/ids';
import type { Instant } from '../shared/instant';
import { type AnnulledScan, annulledScans } from './annulled-scans';
import { birthOf } from './birth';
import { blocked } from './decide';
import type { AgreeingOffice, Decision, Origin, ServiceFacts } from './decision';
import { type Dispute, foldDecisions, type HourState } from './fold-decisions';
import type { MissingRecord } from './own-hours';
import { type Proposal, proposalOf } from './proposal';
import type { StarProgress } from './stars';
import type { RecordBirth } from './views';

/** One of a volunteer's own records: what they served, where it stands, and how it came to be. */
export interface OwnRecord extends Omit<ServiceRecord, 'state'> {
  readonly record: SignupId;
  /**
   * `annulled`: they were scanned, and nothing of it counts any more. `absent`: asked for in vain, without any scan.
   */
  readonly state:
    | HourState
    | Extract<ServiceRecord['state'], 'inside' | 'not-counted'>
    | 'annulled'
    | 'absent';
  readonly origin: Origin;
  /** Written by hand at any time: marked for ever. */
  readonly byHand: boolean;
  /** Whose agreement it waits for. */
  readonly needs: readonly AgreeingOffice[];
  /** What the scans say when that is not what was decided. */
  readonly scannedMinutes?: number;
  readonly dispute?: Dispute;
  /** It may be disputed now: the activity is over, it counts, and no dispute is open. */
  readonly mayDispute: boolean;
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

/** Records with their sums. */
export interface SummedRecords {
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

export interface MyRecordsReply extends SummedRecords {
  /** What they were expected at and have no record of, newest first. */
  readonly missing: readonly MissingRecord[];
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

/** A record without minutes that the scans do not tell of. */
const withoutStays = ({ activity }: Participation, day: CalendarDay, dutyName: string): ServiceRecord => ({
  ...{ activityId: activity.id, title: activity.title, venue: activity.venue, isSample: activity.isSample },
  ...{ recordingOrg: activity.recordingOrg.name, day, dutyName },
  ...{ serviceMinutes: 0, state: 'proposed', stays: [] },
});

const dutyOf = ({ activity, dutyId }: Participation) => activity.duties.find(({ id }) => id === dutyId);

/** Nothing but annulled scans, or nothing but what was said about it. */
function withoutService({ part, decisions }: OwnPart, [first]: readonly AnnulledScan[]) {
  if (first === undefined && decisions.length === 0) {
    return undefined;
  }
  const duty = dutyOf(part);
  const at = first === undefined ? (duty ?? part.activity).startsAt : effectiveAt(first.scan);
  return { record: withoutStays(part, calendarDayAt(at), duty?.name ?? ''), days: [] };
}

/** The record as scans propose it, as a decision without any scan puts it, or without any minutes. */
function drawn(own: OwnPart, annulled: readonly AnnulledScan[], now: Instant) {
  const { part, decisions } = own;
  const dated = serviceRecord(part, now);
  const { service } = foldDecisions(decisions);
  if (dated !== undefined) {
    return dated;
  }
  if (service === undefined) {
    return withoutService(own, annulled);
  }
  const { title, venue, day, dutyName, minutes, days, isSample } = service;
  const record: ServiceRecord = {
    ...withoutStays(part, day, dutyName),
    ...{ title, venue, isSample, serviceMinutes: minutes },
  };
  return { record, days };
}

/** How the minutes arose: by the decision, else by the scans; nobody typed what was only annulled. */
const originOf = (service: ServiceFacts | undefined, proposal: Proposal | undefined): Origin =>
  service?.origin ?? proposal?.service.origin ?? 'scanned';

/**
 * A volunteer's own record of one signup; none when nobody scanned them and nobody wrote anything. People are
 * still numbers; whoever shows them puts names in their place.
 */
export function ownRecord(own: OwnPart, now: Instant): readonly DatedOwnRecord[] {
  const annulled = annulledScans(own.part.scans);
  const found = drawn(own, annulled, now);
  if (found === undefined) {
    return [];
  }
  const { record, decisions, part, dueDay } = own;
  const standing = foldDecisions(decisions);
  const { state, service, byHand, needs, dispute } = standing;
  const proposal = proposalOf(part, now);
  const scanned = found.record.serviceMinutes;
  const minutes = service?.minutes ?? scanned;
  // What was decided by the scans, all of which somebody annulled since.
  const isUnfounded = proposal === undefined && annulled.length > 0 && service?.origin !== 'by-hand';
  const scannedMinutes = isUnfounded ? 0 : scanned;
  const unscanned = annulled.length === 0 ? ('absent' as const) : ('annulled' as const);
  const undecided = proposal === undefined ? unscanned : found.record.state;
  const isChanged = service !== undefined && scannedMinutes !== minutes;
  return [
    {
      record: {
        ...found.record,
        ...{ record, byHand, needs, dueDay, serviceMinutes: minutes },
        state: state === 'proposed' ? undecided : state,
        origin: originOf(service, proposal),
        ...(isChanged ? { scannedMinutes } : {}),
        ...(dispute === undefined ? {} : { dispute }),
        mayDispute: blocked({ activity: part.activity, standing }, 'disputed', now) === undefined,
        birth: birthOf({ ...(proposal === undefined ? {} : { proposal }), annulled, decisions }),
      },
      days: service?.days ?? found.days,
    },
  ];
}
