import type { Activity } from '#core/activity/activity';
import type { UploadedScan } from '#core/attendance/calls';
import type { RosterEntry } from '#core/attendance/scan';
import { asId, type SignupId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import type { DutyOf } from '#stores/attendance';
import { readScans, type ScanDocument } from '#stores/scans';
import { readSignups, signupIdOf } from '#stores/signups';
import { awaitedElsewhere } from './elsewhere';
import { entriesToJudge } from './roster-entry';
import { findStrangers, type StrangerOf } from './strangers';
import { welcomeWalkIns } from './welcome-walk-ins';

/** Whom the scans of a call are about. */
export interface People {
  /** Scans stored earlier, of those uploaded and those undone. */
  readonly known: ReadonlyMap<string, ScanDocument>;
  /** The line of the roster a scan is about; of this activity, whatever the scan claims. */
  readonly entryOf: (scan: UploadedScan) => RosterEntry | undefined;
  /** Whether a scan claims a signup of another activity. */
  readonly isElsewhere: (scan: UploadedScan) => boolean;
  /** Whether whoever a scan is about has no sign-up here and is awaited at the gate of another activity just then. */
  readonly isAwaitedElsewhere: (scan: UploadedScan) => boolean;
  readonly strangerOf: StrangerOf;
  readonly dutyOf: DutyOf;
}

type ClaimOf = (scan: UploadedScan) => SignupId | undefined;

/** The signup a scan is about: named, found by a stranger's number, or, for an undoing, that of what it undoes. */
function claims(
  scans: readonly UploadedScan[],
  known: ReadonlyMap<string, ScanDocument>,
  direct: ClaimOf,
): ClaimOf {
  const arriving = new Map(scans.map((scan) => [scan.id, scan]));
  return (scan) => {
    if (scan.annuls === undefined) {
      return direct(scan);
    }
    const undone = arriving.get(scan.annuls);
    return known.get(scan.annuls)?.signupId ?? direct(undone?.annuls === undefined ? (undone ?? scan) : scan);
  };
}

/** Finds out whom scans are about, and signs up the walk-ins among them. */
export async function findPeople(
  activity: Activity,
  scans: readonly UploadedScan[],
  now: Instant,
): Promise<People> {
  const wanted = scans.flatMap(({ id, annuls }) => (annuls === undefined ? [id] : [id, annuls]));
  const [stored, strangerOf] = await Promise.all([readScans([...new Set(wanted)]), findStrangers(scans)]);
  const known = new Map(stored.map((document) => [document._id, document]));
  const signupOf = claims(scans, known, (scan) => {
    const stranger = strangerOf(scan);
    return stranger === undefined
      ? asId<SignupId>(scan.signupId ?? '')
      : signupIdOf(activity.id, stranger.volunteerId);
  });
  const claimed = new Set([...scans.map(signupOf), ...stored.map(({ signupId }) => signupId)]);
  const rows = await readSignups([...claimed].flatMap((id) => id || []));
  const here = rows.filter((row) => row.activityId === activity.id);
  const walkedIn = await welcomeWalkIns(scans, { activity, strangerOf, rows: here, now });
  const fresh = new Set<string>(walkedIn.map(({ _id }) => _id));
  const entries = await entriesToJudge([...here.filter(({ _id }) => !fresh.has(_id)), ...walkedIn]);
  const entryBy = new Map(entries.map((entry) => [entry.signupId, entry]));
  const elsewhere = new Set<string>(
    rows.filter((row) => row.activityId !== activity.id).map(({ _id }) => _id),
  );
  const entryOf = (scan: UploadedScan) => entryBy.get(signupOf(scan) ?? asId(''));
  const unlisted = scans.filter((scan) => entryOf(scan) === undefined);
  return {
    ...{ known, strangerOf, entryOf },
    isAwaitedElsewhere: await awaitedElsewhere({ activityId: activity.id, scans: unlisted, strangerOf }),
    isElsewhere: (scan) => elsewhere.has(scan.signupId ?? ''),
    dutyOf: new Map(entries.map(({ signupId, dutyId }) => [signupId, dutyId])),
  };
}
