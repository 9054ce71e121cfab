import type { UploadedScan } from '#core/attendance/calls';
import { parsePass } from '#core/attendance/pass';
import type { RosterEntry } from '#core/attendance/scan';
import { type ActivityId, asId, type SignupId } from '#core/shared/ids';
import type { DutyOf } from '#stores/attendance';
import { readScans, type ScanDocument } from '#stores/scans';
import { readSignups, signupIdOf } from '#stores/signups';
import { volunteersByNo } from '#stores/volunteers';
import { rosterEntries } from './roster-entry';

/** Whom the scans of a call are about. */
export interface People {
  /** Scans stored earlier, of those uploaded and those undone. */
  readonly known: ReadonlyMap<string, ScanDocument>;
  /** The line of the roster a scan is about; of this activity, whatever the scan claims. */
  readonly entryOf: (scan: UploadedScan) => RosterEntry | undefined;
  readonly dutyOf: DutyOf;
}

type ClaimOf = (scan: UploadedScan) => SignupId | undefined;

/** The number on a pass that was let in without the phone knowing whose it is. */
const unknownNo = ({ signupId, annuls, pass }: UploadedScan): string | undefined =>
  signupId === undefined && annuls === undefined && pass !== undefined
    ? parsePass(pass)?.volunteerNo
    : undefined;

async function claimsByPass(activityId: ActivityId, scans: readonly UploadedScan[]): Promise<ClaimOf> {
  const numbers = new Set(scans.flatMap((scan) => unknownNo(scan) ?? []));
  const found = await volunteersByNo([...numbers]);
  const signupOf = new Map<string, SignupId>(
    found.map(({ _id, volunteerNo }) => [volunteerNo, signupIdOf(activityId, asId(_id))]),
  );
  return (scan) =>
    scan.signupId === undefined ? signupOf.get(unknownNo(scan) ?? '') : asId<SignupId>(scan.signupId);
}

/** Finds out whom scans are about: by signup, by an unknown pass, or, for an undoing, by what it undoes. */
export async function findPeople(activityId: ActivityId, scans: readonly UploadedScan[]): Promise<People> {
  const wanted = scans.flatMap(({ id, annuls }) => (annuls === undefined ? [id] : [id, annuls]));
  const [stored, claimOf] = await Promise.all([
    readScans([...new Set(wanted)]),
    claimsByPass(activityId, scans),
  ]);
  const known = new Map(stored.map((document) => [document._id, document]));
  const arriving = new Map(scans.map((scan) => [scan.id, scan]));
  const signupOf: ClaimOf = (scan) => {
    if (scan.annuls === undefined) {
      return claimOf(scan);
    }
    const undone = arriving.get(scan.annuls);
    return (
      known.get(scan.annuls)?.signupId ?? claimOf(undone?.annuls === undefined ? (undone ?? scan) : scan)
    );
  };
  const claimed = new Set([...scans.map(signupOf), ...stored.map(({ signupId }) => signupId)]);
  const rows = await readSignups([...claimed].flatMap((id) => id ?? []));
  const entries = await rosterEntries(rows.filter((row) => row.activityId === activityId));
  const entryBy = new Map(entries.map((entry) => [entry.signupId, entry]));
  return {
    known,
    entryOf: (scan) => entryBy.get(signupOf(scan) ?? asId('')),
    dutyOf: new Map(entries.map(({ signupId, dutyId }) => [signupId, dutyId])),
  };
}
