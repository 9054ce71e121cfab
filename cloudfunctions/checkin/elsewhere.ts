import type { UploadedScan } from '#core/attendance/calls';
import { effectiveAt } from '#core/attendance/effective-at';
import { isGateOpen, sessionsOf } from '#core/attendance/sessions';
import type { ActivityId } from '#core/shared/ids';
import { type Instant, instant } from '#core/shared/instant';
import { signupsAround } from '#stores/signups';
import type { StrangerOf } from './strangers';

const momentOf = ({ happenedAt, skewMs }: UploadedScan): Instant =>
  effectiveAt({ happenedAt: instant(happenedAt), ...(skewMs === undefined ? {} : { skewMs }) });

/** Whose passes were shown, and where. */
interface Shown {
  readonly activityId: ActivityId;
  /** Scans that no line of this activity's roster is about. */
  readonly scans: readonly UploadedScan[];
  readonly strangerOf: StrangerOf;
}

/**
 * Tells who is at the wrong gate: confirmed at another activity whose gate stood open when the scan was made. One read
 * for all of them, none when nobody is a stranger. Says nothing about whether their passes are genuine.
 */
export async function awaitedElsewhere({
  activityId,
  scans,
  strangerOf,
}: Shown): Promise<(scan: UploadedScan) => boolean> {
  const strangers = scans.flatMap((scan) => strangerOf(scan) ?? []);
  if (strangers.length === 0) {
    return () => false;
  }
  const moments = scans.map(momentOf);
  const span = { startsAt: instant(Math.min(...moments)), endsAt: instant(Math.max(...moments)) };
  const people = [...new Set(strangers.map(({ volunteerId }) => volunteerId))];
  const rows = (await signupsAround(people, span)).filter(
    (row) => row.state === 'confirmed' && row.activityId !== activityId,
  );
  return (scan) => {
    const stranger = strangerOf(scan);
    const own = rows.filter(({ volunteerId }) => volunteerId === stranger?.volunteerId);
    return own.some((row) => isGateOpen(sessionsOf(row), momentOf(scan)));
  };
}
