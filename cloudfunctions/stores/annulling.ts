import type { Scan } from '#core/attendance/scan';
import { asId, type ScanId, type SignupId } from '#core/shared/ids';
import { readActivity } from './activities';
import { countIn, lookAt } from './attendance';
import { addScan, readScans, scanIn } from './scans';
import { type SettlementDocument, settlementDone } from './settlements';
import { readSignup } from './signups';

/** What the desk writes says all in its id, so it needs no other mark. */
const CONTENTS = 'desk';

/** The scan that annuls another one; its id follows from it, so that there is one. */
function annulment(scan: Scan, { by, reason, settledAt }: SettlementDocument): Scan {
  const { activityId, signupId, volunteerNo, kind } = scan;
  return {
    id: asId<ScanId>(`annulled:${scan.id}`),
    ...{ activityId, kind, by, device: 'desk', method: 'desk' },
    ...(signupId === undefined ? {} : { signupId }),
    ...(volunteerNo === undefined ? {} : { volunteerNo }),
    ...{ happenedAt: settledAt, arrivedAt: settledAt, annuls: scan.id, reason },
  };
}

async function countOut(signupId: SignupId, scan: Scan): Promise<void> {
  const [activity, row] = await Promise.all([readActivity(scan.activityId), readSignup(signupId)]);
  if (activity !== undefined && row !== undefined) {
    const look = await lookAt(activity, new Map([[signupId, row.dutyId]]));
    await countIn(activity, look, [scan]);
  }
}

/**
 * Carries a settlement to its end: an annulled scan is undone by a scan of its own and counted anew. Every step can
 * be repeated, and the timer repeats them when a function died in between.
 */
export async function carryOut(settlement: SettlementDocument): Promise<void> {
  const [document] = await readScans([settlement._id]);
  if (settlement.decision === 'annulled' && document !== undefined && !settlement.isDone) {
    const scan = scanIn(document);
    const undoing = annulment(scan, settlement);
    await addScan(undoing, CONTENTS);
    if (scan.signupId !== undefined) {
      await countOut(scan.signupId, undoing);
    }
  }
  await settlementDone(settlement);
}
