import { assertNever } from '../shared/assert-never';
import { calendarDayAt } from '../shared/calendar';
import { gateClosesAt, gateOpensAt, MOST_STAYS_A_DAY, type PlannedTime } from './attendance-rules';
import type { GateActivity } from './calls';
import { type AttendanceState, foldScans } from './fold-scans';
import { parsePass } from './pass';
import type { ExitRemark, Refusal, RosterEntry, Scan, Verdict } from './scan';
import { compareScans } from './scan-order';
import { type PassVerdict, passVerifier, type VerifySignature } from './verify-pass';

/** What the gate knows when somebody stands before it. */
export interface GateKnowledge {
  readonly activity: GateActivity;
  /** The person's line of the roster, found by pass, number or name; `undefined` when there is none. */
  readonly entry: RosterEntry | undefined;
  /** This person's scans at this activity as far as this machine knows them, in any order. */
  readonly scans: readonly Scan[];
  readonly verify: VerifySignature;
}

/** Who stands there: a person of the roster whose pass, if one was shown, is theirs. */
function doubtAboutWho(scan: Scan, { activity, entry, verify }: GateKnowledge): Refusal | undefined {
  if (scan.activityId !== activity.id) {
    return { kind: 'wrong-activity' };
  }
  if (scan.pass === undefined) {
    return entry === undefined ? { kind: 'not-signed-up' } : undefined;
  }
  const pass = parsePass(scan.pass);
  if (pass === undefined) {
    return { kind: 'pass-forged' };
  }
  if (entry === undefined) {
    return { kind: 'unknown' };
  }
  const showing = { at: scan.happenedAt, ...(scan.skewMs === undefined ? {} : { skewMs: scan.skewMs }) };
  const verdict: PassVerdict =
    pass.volunteerNo === entry.volunteerNo ? passVerifier(verify)(pass, entry, showing) : 'pass-forged';
  return verdict === 'ok' ? undefined : { kind: verdict };
}

/** Whether the person may be here at all, by their signup and the activity. */
function doubtAboutSignup(activity: GateActivity, entry: RosterEntry): Refusal | undefined {
  if (activity.status === 'cancelled') {
    return { kind: 'activity-cancelled' };
  }
  switch (entry.status) {
    case 'confirmed':
      return undefined;
    case 'waiting':
    case 'withdrawn':
    case 'blocked':
      return { kind: entry.status };
    default:
      return assertNever(entry.status);
  }
}

const plannedFor = (activity: GateActivity, dutyId: string): PlannedTime =>
  activity.duties.find((duty) => duty.id === dutyId) ?? activity;

/** Whether it is the person's time. */
function doubtAboutTime(scan: Scan, activity: GateActivity, entry: RosterEntry): Refusal | undefined {
  const at = scan.happenedAt;
  const planned = plannedFor(activity, entry.dutyId);
  const closedAt = gateClosesAt(planned);
  if (at > closedAt) {
    return { kind: 'too-late', closedAt };
  }
  const opensAt = gateOpensAt(planned);
  if (at >= opensAt) {
    return undefined;
  }
  const isOpenForOthers = activity.duties.some((duty) => at >= gateOpensAt(duty) && at <= gateClosesAt(duty));
  return { kind: isOpenForOthers ? 'other-duty-time' : 'too-early', opensAt };
}

/** Whether the person has been let in already, or too often. */
function doubtAboutState(scan: Scan, state: AttendanceState): Refusal | undefined {
  if (state.inside !== undefined) {
    return { kind: 'already-in', since: state.inside.happenedAt, by: state.inside.by };
  }
  const today = calendarDayAt(scan.happenedAt);
  const staysToday = state.stays.filter((stay) => calendarDayAt(stay.inAt) === today).length;
  return staysToday >= MOST_STAYS_A_DAY ? { kind: 'too-many-stays', most: MOST_STAYS_A_DAY } : undefined;
}

function remarkOnExit(state: AttendanceState): ExitRemark | undefined {
  const last = state.stays[state.stays.length - 1];
  if (state.inside !== undefined) {
    return undefined;
  }
  return last === undefined ? { kind: 'not-in' } : { kind: 'already-out', since: last.outAt };
}

function judgeAnnulment(scan: Scan, scans: readonly Scan[]): Verdict {
  const isKnown = scans.some((one) => one.id === scan.annuls && one.annuls === undefined);
  return isKnown ? { kind: 'accepted', at: scan.happenedAt } : { kind: 'unknown' };
}

/**
 * What the gate says about one scan: the one rule that the phone runs offline and the server runs again.
 *
 * Judged as of the moment it happened, so scans that happened later do not matter, nor does a resend of the same one.
 * Nobody who leaves is held back as a duplicate, nor by time or status: only who they are is checked.
 */
export function judgeScan(scan: Scan, knowledge: GateKnowledge): Verdict {
  const { activity, entry } = knowledge;
  if (scan.annuls !== undefined && scan.activityId === activity.id) {
    return judgeAnnulment(scan, knowledge.scans);
  }
  const doubt = doubtAboutWho(scan, knowledge);
  if (doubt !== undefined || entry === undefined) {
    return doubt ?? { kind: 'unknown' };
  }
  const state = foldScans(knowledge.scans.filter((one) => compareScans(one, scan) < 0));
  if (scan.kind === 'out') {
    const remark = remarkOnExit(state);
    return { kind: 'accepted', at: scan.happenedAt, ...(remark === undefined ? {} : { remark }) };
  }
  return (
    doubtAboutSignup(activity, entry) ??
    doubtAboutTime(scan, activity, entry) ??
    doubtAboutState(scan, state) ?? { kind: 'accepted', at: scan.happenedAt }
  );
}
