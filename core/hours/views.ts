import type { ScanMethod } from '../attendance/scan';
import type { CalendarDay } from '../shared/calendar';
import type { ActivityId, SignupId, VolunteerNo } from '../shared/ids';
import type { Instant } from '../shared/instant';
import type { AgreeingOffice, DecisionKind, Office, Origin, Settled } from './decision';
import type { HourException } from './exceptions';
import type { HourState } from './fold-decisions';
import type { ShownProofPhoto } from './proof-photo';
import type { HourRefusal } from './refusal';

/** One end of a stay as people read it. */
export interface EndView {
  readonly method: ScanMethod;
  /** Masked name of whoever scanned, or `clock`. */
  readonly by: string;
  readonly device: string;
  readonly point?: string;
  /** By the device's clock. */
  readonly happenedAt: Instant;
  readonly arrivedAt?: Instant;
  /** Device clock minus server clock, which the times are corrected by. */
  readonly skewMs?: number;
  /** The same as the server measured it, where that tells of another clock. */
  readonly measuredSkewMs?: number;
  readonly forced?: string;
  /** Why, of a scan that the organizer wrote. */
  readonly reason?: string;
  /** What the organizer decided about it, when it was flagged; `by` is the masked name. */
  readonly settled?: Settled;
}

export interface StayView {
  readonly inAt: Instant;
  readonly outAt: Instant;
  readonly in: EndView;
  readonly out: EndView;
}

/** A stay that nobody has ended yet. */
export interface OpenStayView {
  readonly inAt: Instant;
  readonly in: EndView;
}

/** A scan that somebody annulled, with the scan that annulled it: by whom, when and why. */
export interface AnnulledView {
  readonly kind: 'in' | 'out';
  readonly scan: EndView;
  readonly annulment: EndView;
  readonly reason?: string;
}

/** One decision as people read it: what was changed, by whom, when and why. */
export interface DecisionView {
  readonly kind: DecisionKind;
  readonly by: string;
  readonly as: Office;
  readonly at: Instant;
  readonly minutes?: number;
  readonly origin?: Origin;
  readonly needs?: readonly AgreeingOffice[];
  readonly reason?: string;
  readonly proof?: string;
  /** It answered a dispute that was open. */
  readonly answers?: true;
  readonly photos?: readonly ShownProofPhoto[];
}

/** How a record came to be (记录的来由), from the scans to the last decision. */
export interface RecordBirth {
  readonly stays: readonly StayView[];
  /** Who is inside came by these; absent when there are none. */
  readonly open?: readonly OpenStayView[];
  /** What was scanned and no longer counts. */
  readonly annulled: readonly AnnulledView[];
  readonly decisions: readonly DecisionView[];
}

/** Where a row of the sheet stands; `absent` was expected and never came. */
export type RowState = HourState | 'inside' | 'absent';

/** One person on the sheet of an activity. */
export interface SheetRow {
  readonly record: SignupId;
  readonly volunteerNo: VolunteerNo;
  readonly maskedName: string;
  readonly dutyName: string;
  readonly state: RowState;
  /** What the scans say. */
  readonly scannedMinutes: number;
  /** What was decided last; absent while nobody has decided. */
  readonly decidedMinutes?: number;
  /** The most that may be written by hand. */
  readonly plannedMinutes: number;
  readonly byHand: boolean;
  readonly needs: readonly AgreeingOffice[];
  readonly exceptions: readonly HourException[];
}

/** How many rows there are of each sort on the whole sheet, not only on the page that is read. */
export interface SheetCounts {
  /** To be looked at by themselves. */
  readonly exceptions: number;
  /** Undecided, without any exception: all that may be confirmed together. */
  readonly clean: number;
  readonly awaiting: number;
  readonly approved: number;
  readonly declined: number;
  readonly absent: number;
}

export interface SheetActivity {
  readonly activityId: ActivityId;
  readonly title: string;
  readonly venue: string;
  readonly teamName: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly countsAsService: boolean;
  readonly isSample: boolean;
}

/** By when it is due. `unknownYears` were counted without holidays, and the desk says so. */
export interface SheetDue {
  readonly dueDay: CalendarDay;
  readonly isOverdue: boolean;
  readonly unknownYears: readonly number[];
}

export interface HourSheetReply extends SheetDue {
  readonly activity: SheetActivity;
  readonly recordingOrg: string;
  readonly counts: SheetCounts;
  /** Exceptions first, in the order of looking, then the clean ones, then what is decided, at last who never came. */
  readonly rows: readonly SheetRow[];
  /** The sort key of the last row, when more come after it. */
  readonly next?: string;
}

/** What became of one record of a call; each is answered by itself. */
export type HourOutcome =
  | {
      readonly record: SignupId;
      readonly kind: 'done';
      readonly state: HourState;
      readonly minutes: number;
      readonly needs: readonly AgreeingOffice[];
    }
  | { readonly record: SignupId; readonly kind: 'refused'; readonly refusal: HourRefusal }
  /** No such record at this activity. */
  | { readonly record: SignupId; readonly kind: 'unknown' }
  /** Somebody decided at the same moment again and again; the same call may be made once more. */
  | { readonly record: SignupId; readonly kind: 'try-again' };

export interface HourOutcomesReply {
  readonly outcomes: readonly HourOutcome[];
}

export interface HourRecordReply {
  readonly activity: SheetActivity;
  readonly row: SheetRow;
  readonly birth: RecordBirth;
  /** The capacities in which the caller may decide here. */
  readonly offices: readonly Office[];
}

/** A record that waits for an office's agreement. */
export interface AwaitingRow {
  readonly activity: SheetActivity;
  readonly row: SheetRow;
  readonly day: CalendarDay;
  /** Why somebody else looks: written by hand, a long day, people's own hours. */
  readonly confirmedBy: string;
  readonly reason?: string;
  readonly proof?: string;
  readonly photos?: readonly ShownProofPhoto[];
  /** The turn that is next; absent in answers kept from before it was told. */
  readonly turn?: number;
  /** The caller's office that is asked. */
  readonly office: AgreeingOffice;
}

export interface HoursToAgreeReply {
  readonly rows: readonly AwaitingRow[];
  /** Passed back unchanged to read on; absent at the end. */
  readonly next?: string;
  /** There is a next page; for phones that do not read on yet. */
  readonly hasMore: boolean;
}

/** One activity whose hours are still open. */
export interface OpenSheet extends SheetDue {
  readonly activity: SheetActivity;
  readonly open: number;
  readonly daysLate: number;
}

export interface HoursOverdueReply {
  /** Longest overdue first, then what is due next. */
  readonly rows: readonly OpenSheet[];
  readonly overdue: number;
  readonly hasMore: boolean;
}
