import { wasCancelledAt } from '../activity/activity';
import { type HourRuleVersions, hourRulesOn } from '../hours/rules';
import { assertNever } from '../shared/assert-never';
import { calendarDayAt } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { gateClosesAt, type PlannedTime } from './attendance-rules';
import type { GateActivity } from './calls';
import { effectiveAt } from './effective-at';
import { type AttendanceState, foldScans, sessionOfScan } from './fold-scans';
import { parsePass } from './pass';
import type { ExitRemark, Refusal, RosterEntry, Scan, Verdict } from './scan';
import { compareScans } from './scan-order';
import { isGateOpen, nextOpening, sessionsOf } from './sessions';
import { scanWithSamePass } from './used-pass';
import { type PassVerdict, passVerifier, type VerifySignature } from './verify-pass';
import { doubtAboutWalkIn, walkInNo } from './walk-in';

/** What the gate knows when somebody stands before it. */
export interface GateKnowledge {
  readonly activity: GateActivity;
  /** The person's line of the roster, found by pass, number or name; `undefined` when there is none. */
  readonly entry: RosterEntry | undefined;
  /** This person's scans at this activity as far as this machine knows them, in any order. */
  readonly scans: readonly Scan[];
  readonly verify: VerifySignature;
  /** The thresholds of service hours, all versions; those of the product unless said otherwise. */
  readonly ruleVersions?: HourRuleVersions;
}

/** Whom to judge: a line of the roster, or a walk-in, who has none yet. */
type Person = Pick<RosterEntry, 'status' | 'dutyId'>;

/** Who stands there: a person of the roster whose pass, if one was shown, is theirs. */
function doubtAboutWho(scan: Scan, { entry, verify }: GateKnowledge): Refusal | undefined {
  if (scan.pass === undefined) {
    return entry === undefined ? { kind: 'not-signed-up' } : undefined;
  }
  const pass = parsePass(scan.pass);
  if (pass === undefined) {
    return { kind: 'pass-unreadable' };
  }
  if (entry === undefined) {
    return { kind: 'unknown' };
  }
  const showing = { at: effectiveAt(scan) };
  const verdict: PassVerdict =
    pass.volunteerNo === entry.volunteerNo ? passVerifier(verify)(pass, entry, showing) : 'pass-forged';
  return verdict === 'ok' ? undefined : { kind: verdict };
}

/** Whether the person may be here at all, by their signup and by whether the activity had been called off yet. */
function doubtAboutSignup(at: Instant, activity: GateActivity, { status }: Person): Refusal | undefined {
  if (wasCancelledAt(activity, at)) {
    return { kind: 'activity-cancelled' };
  }
  switch (status) {
    case 'confirmed':
      return undefined;
    case 'waiting':
    case 'withdrawn':
    case 'blocked':
      return { kind: status };
    default:
      return assertNever(status);
  }
}

/** When a duty is planned for; a duty that is no longer there has the activity's hours. */
export const plannedFor = (
  activity: Pick<GateActivity, 'startsAt' | 'endsAt' | 'duties'>,
  dutyId: string | undefined,
): PlannedTime => activity.duties.find((duty) => duty.id === dutyId) ?? activity;

/** Whether it is the person's time: the gate of some session of their duty stands open. */
function doubtAboutTime(at: Instant, activity: GateActivity, { dutyId }: Person): Refusal | undefined {
  const sessions = sessionsOf(plannedFor(activity, dutyId));
  if (isGateOpen(sessions, at)) {
    return undefined;
  }
  const opensAt = nextOpening(sessions, at);
  if (opensAt === undefined) {
    const last = sessions[sessions.length - 1] ?? activity;
    return { kind: 'too-late', closedAt: gateClosesAt(last) };
  }
  const isOpenForOthers = activity.duties.some((duty) => isGateOpen(sessionsOf(duty), at));
  return { kind: isOpenForOthers ? 'other-duty-time' : 'too-early', opensAt };
}

/** What the person has done so far: on the whole, and in the session of this scan. */
interface Past {
  readonly all: AttendanceState;
  readonly session: AttendanceState;
}

function pastOf(scan: Scan, scans: readonly Scan[], planned: PlannedTime): Past {
  const before = scans.filter((one) => compareScans(one, scan) < 0);
  const sessions = sessionsOf(planned);
  const session = sessionOfScan(sessions, scan);
  const own = before.filter((one) => sessionOfScan(sessions, one) === session);
  return { all: foldScans(before, planned), session: foldScans(own) };
}

/** Whether the person has been let in already, or too often. */
function doubtAboutState(
  at: Instant,
  { all, session }: Past,
  versions: HourRuleVersions | undefined,
): Refusal | undefined {
  const { inside } = session;
  if (inside !== undefined) {
    const { by, point } = inside;
    return { kind: 'already-in', since: effectiveAt(inside), by, ...(point === undefined ? {} : { point }) };
  }
  const today = calendarDayAt(at);
  const staysToday = all.stays.filter((stay) => calendarDayAt(stay.inAt) === today).length;
  const firstDay = calendarDayAt(all.stays[0]?.inAt ?? at);
  const most = hourRulesOn(firstDay, versions).mostStaysADay.value;
  return staysToday >= most ? { kind: 'too-many-stays', most } : undefined;
}

/** A pass brings a person in once: whoever left waits for the next one. Being inside was told before this is asked. */
function doubtAboutReuse(scan: Scan, scans: readonly Scan[]): Refusal | undefined {
  const used = scanWithSamePass(scan, scans);
  return used === undefined ? undefined : { kind: 'pass-used', usedAt: effectiveAt(used) };
}

function remarkOnExit({ inside, stays }: AttendanceState): ExitRemark | undefined {
  const last = stays[stays.length - 1];
  if (inside !== undefined) {
    return undefined;
  }
  return last === undefined ? { kind: 'not-in' } : { kind: 'already-out', since: last.outAt };
}

function judgeAnnulment(scan: Scan, scans: readonly Scan[]): Verdict {
  const isKnown = scans.some((one) => one.id === scan.annuls && one.annuls === undefined);
  return isKnown ? { kind: 'accepted', at: effectiveAt(scan) } : { kind: 'unknown' };
}

/** Whose scans count towards a walk-in: those of the same number, or nobody else's than the ones handed in. */
const ownScans = (scan: Scan, { entry, scans }: GateKnowledge): readonly Scan[] =>
  entry === undefined ? scans.filter((one) => walkInNo(one) === walkInNo(scan)) : scans;

/**
 * What the gate says about one scan: the one rule that the phone runs offline and the server runs again.
 *
 * Judged as of the moment it happened by the server's clock, so scans that happened later do not matter, nor does a
 * resend of the same one, nor an activity called off or, where the server judges, a phone replaced since. Nobody who
 * leaves is held back as a duplicate, nor by time or status: only who they are is checked. A pass that was used lets
 * nobody in again; leaving with it is no reuse. A walk-in without a line on the roster is taken for who they say they
 * are; the server finds out.
 */
export function judgeScan(scan: Scan, knowledge: GateKnowledge): Verdict {
  const { activity, entry } = knowledge;
  if (scan.activityId !== activity.id) {
    return { kind: 'wrong-activity' };
  }
  if (scan.annuls !== undefined) {
    return judgeAnnulment(scan, knowledge.scans);
  }
  const isWalkIn = scan.method === 'walk-in' && entry === undefined;
  const doubt = isWalkIn ? doubtAboutWalkIn(scan) : doubtAboutWho(scan, knowledge);
  if (doubt !== undefined) {
    return doubt;
  }
  const at = effectiveAt(scan);
  const person: Person = entry ?? { status: 'confirmed', dutyId: scan.dutyId ?? '' };
  const scans = ownScans(scan, knowledge);
  const past = pastOf(scan, scans, plannedFor(activity, person.dutyId));
  if (scan.kind === 'out') {
    const remark = remarkOnExit(past.session);
    return { kind: 'accepted', at, ...(remark === undefined ? {} : { remark }) };
  }
  return (
    doubtAboutSignup(at, activity, person) ??
    doubtAboutTime(at, activity, person) ??
    doubtAboutState(at, past, knowledge.ruleVersions) ??
    doubtAboutReuse(scan, scans) ?? { kind: 'accepted', at }
  );
}
