import type { UploadedScan } from '#core/attendance/calls';
import type { Scan } from '#core/attendance/scan';
import { type ActivityId, asId, type ScanId, type SignupId } from '#core/shared/ids';
import { instant } from '#core/shared/instant';

/** A scan still in the outbox, as the fact it will be on the server; refused ones have no effect and are left out. */
export function asFact(activityId: string, uploaded: UploadedScan): Scan {
  return {
    id: asId<ScanId>(uploaded.id),
    activityId: asId<ActivityId>(activityId),
    ...(uploaded.signupId !== undefined && { signupId: asId<SignupId>(uploaded.signupId) }),
    kind: uploaded.kind,
    by: 'me',
    device: uploaded.device,
    method: uploaded.method,
    happenedAt: instant(uploaded.happenedAt),
    ...(uploaded.skewMs !== undefined && { skewMs: uploaded.skewMs }),
    ...(uploaded.annuls !== undefined && { annuls: asId<ScanId>(uploaded.annuls) }),
  };
}

/** What the server knew and what this phone has added since; the server's copy wins where both have a scan. */
export function allScans(
  activityId: string,
  known: readonly Scan[],
  outbox: readonly UploadedScan[],
): readonly Scan[] {
  const ids = new Set(known.map((scan) => scan.id as string));
  const own = outbox
    .filter((scan) => scan.letThrough && !ids.has(scan.id))
    .map((scan) => asFact(activityId, scan));
  return [...known, ...own];
}
