import { effectiveAt } from '#core/attendance/effective-at';
import type { Scan } from '#core/attendance/scan';
import { isTurnedAwayWrongly } from '#core/attendance/settling/flagged-scans';
import { asId, type ScanId, type SignupId } from '#core/shared/ids';
import { readActivity } from './activities';
import { countIn, lookAt } from './attendance';
import { addScan, readScans, scanIn } from './scans';
import { type SettlementDocument, settlementDone } from './settlements';
import { readSignup } from './signups';

/** What the desk writes says all in its id, so it needs no other mark. */
const CONTENTS = 'desk';

type Decided = Pick<SettlementDocument, 'decision' | 'by' | 'reason' | 'settledAt'>;

/** A scan of the desk about another one; its id follows from that one's, so that there is one. */
function fromDesk(scan: Scan, { by, reason, settledAt }: Decided): Omit<Scan, 'id' | 'happenedAt'> {
  const { activityId, signupId, volunteerNo, kind } = scan;
  return {
    ...{ activityId, kind, by, device: 'desk', method: 'desk' },
    ...(signupId === undefined ? {} : { signupId }),
    ...(volunteerNo === undefined ? {} : { volunteerNo }),
    ...{ arrivedAt: settledAt, reason },
  };
}

/**
 * The scan that a settlement has to write: one that annuls what was let through, or one in the place of what was turned
 * away wrongly, as of the moment it was turned away. `undefined` when things stay as they are.
 */
export function consequenceOf(scan: Scan, settlement: Decided): Scan | undefined {
  const draft = fromDesk(scan, settlement);
  if (scan.refused === undefined) {
    const id = asId<ScanId>(`annulled:${scan.id}`);
    return settlement.decision === 'annulled'
      ? { ...draft, id, happenedAt: settlement.settledAt, annuls: scan.id }
      : undefined;
  }
  const id = asId<ScanId>(`admitted:${scan.id}`);
  return settlement.decision === 'stands' && isTurnedAwayWrongly(scan)
    ? { ...draft, id, happenedAt: effectiveAt(scan) }
    : undefined;
}

async function countAnew(signupId: SignupId, scan: Scan): Promise<void> {
  const [activity, row] = await Promise.all([readActivity(scan.activityId), readSignup(signupId)]);
  if (activity !== undefined && row !== undefined) {
    const look = await lookAt(activity, new Map([[signupId, row.dutyId]]));
    await countIn(activity, look, [scan]);
  }
}

/**
 * Carries a settlement to its end: what it changes is written as a scan of its own and counted anew. Every step can
 * be repeated, and the timer repeats them when a function died in between.
 */
export async function carryOut(settlement: SettlementDocument): Promise<void> {
  const [document] = settlement.isDone ? [] : await readScans([settlement._id]);
  const consequence = document === undefined ? undefined : consequenceOf(scanIn(document), settlement);
  if (consequence !== undefined) {
    await addScan(consequence, CONTENTS);
    if (consequence.signupId !== undefined) {
      await countAnew(consequence.signupId, consequence);
    }
  }
  await settlementDone(settlement);
}
