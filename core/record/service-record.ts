import type { Activity, Duty } from '../activity/activity';
import { closingsAtPlannedEnd } from '../attendance/close-at-planned-end';
import { effectiveAt } from '../attendance/effective-at';
import { type AttendanceState, type FoldedStay, foldScans } from '../attendance/fold-scans';
import type { Scan } from '../attendance/scan';
import { type HourRuleVersions, hourRulesOn } from '../hours/rules';
import { calendarDayAt } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import type { ServiceRecord, Stay } from './record';
import { type DayMinutes, minutesByDay } from './service-minutes';

/** Somebody's part in an activity: which duty they took, and every scan of them. */
export interface Participation {
  readonly activity: Activity;
  readonly dutyId: string;
  readonly scans: readonly Scan[];
}

/** A record with the days its minutes fall on. */
export interface DatedRecord {
  readonly record: ServiceRecord;
  readonly days: readonly DayMinutes[];
  /** The closed stays with both their scans. */
  readonly stays: readonly FoldedStay[];
  /** The scans in that nobody has answered yet, earliest first. */
  readonly open: readonly Scan[];
}

/** The fold as of now: what the clock is about to write counts already, so that nobody sees it come and go. */
function stateAt({ activity, scans }: Participation, duty: Duty, now: Instant): AttendanceState {
  const state = foldScans(scans, duty);
  const closings = closingsAtPlannedEnd(state, { ...duty, cancelledAt: activity.cancelledAt }, now);
  return closings.length === 0 ? state : foldScans([...scans, ...closings], duty);
}

const shownStay = ({ inAt, outAt, inScan, outScan, closedByClock }: FoldedStay): Stay => ({
  ...{ inAt, outAt, closedByClock },
  ...{ inMethod: inScan.method, outMethod: outScan.method, inBy: inScan.by, outBy: outScan.by },
});

function stateOf(state: AttendanceState, { countsAsService }: Activity): ServiceRecord['state'] {
  if (state.inside !== undefined) {
    return 'inside';
  }
  return countsAsService ? 'proposed' : 'not-counted';
}

/**
 * What somebody's scans at an activity come to, by the rules that held on the first day they served; `undefined` when
 * they were never let in.
 */
export function serviceRecord(
  part: Participation,
  now: Instant,
  versions?: HourRuleVersions,
): DatedRecord | undefined {
  const { activity, dutyId } = part;
  const duty = activity.duties.find(({ id }) => id === dutyId);
  if (duty === undefined) {
    return undefined;
  }
  const state = stateAt(part, duty, now);
  const [firstOpen] = state.open;
  const firstIn = state.stays[0]?.inAt ?? (firstOpen && effectiveAt(firstOpen));
  if (firstIn === undefined) {
    return undefined;
  }
  const stage = stateOf(state, activity);
  const day = calendarDayAt(firstIn);
  const days = stage === 'proposed' ? minutesByDay(state.stays, duty, hourRulesOn(day, versions)) : [];
  const record = {
    ...{ activityId: activity.id, title: activity.title, venue: activity.venue, isSample: activity.isSample },
    ...{ day, dutyName: duty.name, recordingOrg: activity.recordingOrg.name },
    serviceMinutes: days.reduce((all, { minutes }) => all + minutes, 0),
    state: stage,
    stays: state.stays.map(shownStay),
  };
  return { record, days, stays: state.stays, open: state.open };
}
