import type { GateActivity, UploadedScan } from '#core/attendance/calls';
import { isClockOff } from '#core/attendance/effective-at';
import { judgeScan } from '#core/attendance/judge-scan';
import type { RosterEntry, Scan, Verdict } from '#core/attendance/scan';
import { compareScans } from '#core/attendance/scan-order';
import { provesWho } from '#core/attendance/verify-pass';
import { asId, type VolunteerNo } from '#core/shared/ids';
import { type Instant, instant } from '#core/shared/instant';
import { verifyEd25519 } from '#kernel/ed25519';
import type { People } from './find-people';
import type { Arrived } from './read-items';
import { doubtAboutStranger } from './strangers';

/** A scan as it will be stored, with what the server says of it. */
export interface Judged extends Arrived {
  readonly scan: Scan;
  readonly verdict: Verdict;
}

/** What scans are judged against: the activity, its people, and what is known of them so far. */
export interface Bench {
  readonly activity: GateActivity;
  readonly people: People;
  readonly scans: readonly Scan[];
  /** Volunteer number of whoever uploads. */
  readonly by: string;
  readonly now: Instant;
  /** The device's clock minus the server's, as this call shows it. */
  readonly measuredSkewMs: number;
}

function scanFrom(uploaded: UploadedScan, entry: RosterEntry | undefined, bench: Bench): Scan {
  const { id, kind, device, method, dutyId, point, happenedAt, skewMs, pass, annuls, reason } = uploaded;
  const { measuredSkewMs } = bench;
  return {
    id: asId(id),
    activityId: bench.activity.id,
    ...(uploaded.volunteerNo === undefined ? {} : { volunteerNo: asId<VolunteerNo>(uploaded.volunteerNo) }),
    ...(entry === undefined ? {} : { signupId: entry.signupId, volunteerNo: entry.volunteerNo }),
    ...{ kind, by: bench.by, device, method },
    ...(dutyId === undefined ? {} : { dutyId }),
    ...(point === undefined ? {} : { point }),
    happenedAt: instant(happenedAt),
    arrivedAt: bench.now,
    ...(skewMs === undefined ? {} : { skewMs }),
    measuredSkewMs,
    ...(isClockOff(skewMs, measuredSkewMs) ? { clock: 'off' as const } : {}),
    ...(pass === undefined ? {} : { pass }),
    ...(annuls === undefined ? {} : { annuls: asId(annuls) }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Nobody's hours grow by a pass that only says whose it is and cannot prove it. */
function withoutUnprovenOwner(scan: Scan, uploaded: UploadedScan, verdict: Verdict): Scan {
  if (provesWho(verdict.kind) || uploaded.signupId !== undefined || scan.annuls !== undefined) {
    return scan;
  }
  const { signupId, volunteerNo, ...rest } = scan;
  return volunteerNo === undefined || uploaded.volunteerNo === undefined ? rest : { ...rest, volunteerNo };
}

interface Drawn {
  readonly uploaded: UploadedScan;
  readonly entry: RosterEntry | undefined;
  readonly scan: Scan;
}

/** The rule that the phone ran, and for somebody without a signup what only the server can know. */
function verdictOn({ uploaded, entry, scan }: Drawn, scans: readonly Scan[], bench: Bench): Verdict {
  const { activity, people } = bench;
  if (people.isElsewhere(uploaded)) {
    return { kind: 'wrong-activity' };
  }
  const verdict = judgeScan(scan, { activity, entry, scans, verify: verifyEd25519 });
  const isOpen = verdict.kind === 'unknown' || (scan.method === 'walk-in' && verdict.kind === 'accepted');
  if (!isOpen || entry !== undefined || scan.annuls !== undefined) {
    return verdict;
  }
  const doubt = doubtAboutStranger(uploaded, people.strangerOf(uploaded));
  const isAtWrongGate =
    scan.method === 'pass' && doubt.kind === 'not-signed-up' && people.isAwaitedElsewhere(uploaded);
  return isAtWrongGate ? { kind: 'wrong-activity' } : doubt;
}

/** What happened at the gate, beside what the server would have said. */
function withOutcome(scan: Scan, { letThrough, refused }: UploadedScan, verdict: Verdict): Scan {
  const kind = verdict.kind === 'accepted' ? undefined : verdict.kind;
  if (!letThrough) {
    return { ...scan, refused: refused ?? kind ?? 'unknown', serverSays: verdict.kind };
  }
  return kind === undefined ? scan : { ...scan, forced: kind };
}

/** Judges scans that are new, each alone, in the order in which they happened. */
export function judgeArrived(arrived: readonly Arrived[], bench: Bench): readonly Judged[] {
  const { people } = bench;
  const before: Scan[] = [...bench.scans];
  const drawn = arrived.map((one) => {
    const entry = people.entryOf(one.uploaded);
    return { ...one, entry, scan: scanFrom(one.uploaded, entry, bench) };
  });
  return drawn
    .sort((one, other) => compareScans(one.scan, other.scan))
    .map((drawnOne) => {
      const { entry, scan, uploaded, contents } = drawnOne;
      const scans = before.filter(({ signupId }) => signupId === entry?.signupId);
      const verdict = verdictOn(drawnOne, scans, bench);
      const owned = withoutUnprovenOwner(scan, uploaded, verdict);
      const judged = withOutcome(owned, uploaded, verdict);
      before.push(judged);
      return { uploaded, contents, scan: judged, verdict };
    });
}
