import type { ServiceCategory } from '../activity/categories';
import type { Decision, Origin } from '../hours/decision';
import { foldDecisions } from '../hours/fold-decisions';
import { lastDayOf } from '../hours/last-day';
import type { LedgerEntry } from '../ledger/entry';
import type { Period } from '../ledger/export';
import type { CalendarDay } from '../shared/calendar';
import type { ActivityId, SignupId, VolunteerNo } from '../shared/ids';
import type { Instant } from '../shared/instant';
import type { Skill } from '../volunteer/skills';

/** The part of an exported row that the ledger vouches for. */
export interface LedgerPart {
  readonly record: SignupId;
  readonly activityId: ActivityId;
  readonly volunteerNo: VolunteerNo;
  readonly title: string;
  readonly firstDay: CalendarDay;
  readonly lastDay: CalendarDay;
  readonly venue: string;
  readonly dutyName: string;
  readonly content: string;
  readonly leader: string;
  readonly minutes: number;
  readonly origin: Origin;
  /** Written by hand at any time in its life. */
  readonly isByHand: boolean;
  readonly recordingOrg: string;
  readonly recordingOrgUscc?: string;
  readonly approvedAt: Instant;
  /** Volunteer number of whoever decided last before it took effect, or `clock`. */
  readonly approvedBy: string;
  /** Number of the newest entry about the record. */
  readonly seq: number;
  readonly isSample: boolean;
}

/** What registration knows of the volunteer now; absent without their consent, and when the account was cancelled. */
export interface VolunteerPart {
  readonly name: string;
  readonly phone: string;
  readonly birthDay: CalendarDay;
  readonly residence: string;
  readonly residenceCode: string;
  readonly skills: readonly Skill[];
  readonly categories: readonly ServiceCategory[];
}

/** What the activity says besides what the ledger froze; absent when it is gone. */
export interface ActivityPart {
  readonly team: string;
  readonly category: ServiceCategory;
  readonly region: string;
  readonly address: string;
  /** Recorded after the term of ten working days (民政部令第67号 第十一条). */
  readonly isLate: boolean;
}

/** One approved record of service with the data elements the national system asks for (志愿服务条例 第十九条). */
export interface RecordRow extends LedgerPart {
  readonly volunteer?: VolunteerPart;
  /**
   * Whether they agreed that the national system gets the above (consent `national`); absent of a cancelled account.
   */
  readonly agrees?: boolean;
  readonly activity?: ActivityPart;
}

const approverOf = (decisions: readonly Decision[], approvedAt: Instant): string =>
  decisions.filter(({ at, kind }) => at === approvedAt && kind !== 'disputed').at(-1)?.by ?? '';

/**
 * What the entries about one record, in the order of their turns, give to an export: nothing unless it is approved
 * and its first day lies in the period.
 */
export function ledgerPartOf(entries: readonly LedgerEntry[], { from, to }: Period): LedgerPart | undefined {
  const decisions = entries.map(({ decision }) => decision);
  const { state, service, approvedAt, byHand } = foldDecisions(decisions);
  const [first] = entries;
  const isWanted = state === 'approved' && service !== undefined && from <= service.day && service.day <= to;
  if (!isWanted || first === undefined || approvedAt === undefined) {
    return undefined;
  }
  const { record, activityId, volunteerNo } = first.decision;
  const { title, day, venue, dutyName, content, leader, minutes, origin, isSample } = service;
  const uscc = entries.flatMap(({ org }) => org.uscc ?? []).at(-1);
  const lastDay = lastDayOf(service);
  return {
    ...{ record, activityId, volunteerNo, title, firstDay: day, lastDay, venue, dutyName, content, leader },
    ...{ minutes, origin, isByHand: byHand, recordingOrg: first.org.name, isSample },
    ...(uscc === undefined ? {} : { recordingOrgUscc: uscc }),
    ...{ approvedAt, approvedBy: approverOf(decisions, approvedAt) },
    seq: Math.max(...entries.map(({ seq }) => seq)),
  };
}
