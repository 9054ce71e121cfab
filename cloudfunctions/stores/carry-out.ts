import { effectiveAt } from '#core/attendance/effective-at';
import type { Scan } from '#core/attendance/scan';
import { isTurnedAwayWrongly } from '#core/attendance/settling/flagged-scans';
import { dutyServed, isOfUnknownPerson } from '#core/attendance/settling/naming';
import { asId, type ScanId, type SignupId, type VolunteerId, type VolunteerNo } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { readActivity } from './activities';
import { countIn, lookAt } from './attendance';
import { touchSheet } from './hour-sheets';
import { addScan, readScans, scanIn } from './scans';
import { type SettlementDocument, settlementDone } from './settlements';
import { readSignup } from './signups';
import { knownByNo } from './volunteers';
import { type DrawDigits, signUpWalkIn } from './walk-ins';

/** What the desk writes says all in its id, so it needs no other mark. */
const CONTENTS = 'desk';

type Decided = Pick<SettlementDocument, 'decision' | 'by' | 'reason' | 'settledAt' | 'volunteerNo'>;

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

/** The person whom the organizer named in place of nobody known. */
const namedIn = (scan: Scan, { decision, volunteerNo }: Decided): VolunteerNo | undefined =>
  decision === 'stands' && isOfUnknownPerson(scan) ? volunteerNo : undefined;

/**
 * The scan that a settlement has to write: one that annuls what was let through, or one in the place of what was turned
 * away wrongly or was nobody's until the organizer named the person, as of that moment; whose signup it is of then is
 * found when it is carried out. `undefined` when things stay as they are.
 */
export function consequenceOf(scan: Scan, settlement: Decided): Scan | undefined {
  const draft = fromDesk(scan, settlement);
  if (settlement.decision === 'annulled') {
    const id = asId<ScanId>(`annulled:${scan.id}`);
    return scan.refused === undefined
      ? { ...draft, id, happenedAt: settlement.settledAt, annuls: scan.id }
      : undefined;
  }
  const id = asId<ScanId>(`admitted:${scan.id}`);
  const volunteerNo = namedIn(scan, settlement);
  const admitted = { ...draft, id, happenedAt: effectiveAt(scan) };
  if (volunteerNo !== undefined) {
    return { ...admitted, volunteerNo };
  }
  return isTurnedAwayWrongly(scan) ? admitted : undefined;
}

/** The same scan as one of the person who was named: of their own signup here, or of a walk-in's, written now. */
async function ownedByNamed(
  consequence: Scan,
  { dutyOf, settledAt: now }: { readonly dutyOf: Scan; readonly settledAt: Instant },
  draw: DrawDigits,
): Promise<Scan | undefined> {
  const { activityId, volunteerNo } = consequence;
  const [activity, [volunteer]] = await Promise.all([
    readActivity(activityId),
    knownByNo(volunteerNo === undefined ? [] : [volunteerNo]),
  ]);
  const duty = dutyServed(dutyOf, activity?.duties ?? []);
  if (activity === undefined || volunteer === undefined || duty === undefined) {
    return undefined;
  }
  const person = { ...volunteer, volunteerId: asId<VolunteerId>(volunteer._id) };
  const row = await signUpWalkIn({ activity, duty, person, now }, draw);
  return { ...consequence, signupId: asId<SignupId>(row._id) };
}

async function countAnew(signupId: SignupId, scan: Scan): Promise<void> {
  const [activity, row] = await Promise.all([readActivity(scan.activityId), readSignup(signupId)]);
  if (activity !== undefined && row !== undefined) {
    const look = await lookAt(activity, new Map([[signupId, row.dutyId]]));
    await countIn(activity, look, [scan]);
  }
}

async function write(consequence: Scan): Promise<void> {
  await addScan(consequence, CONTENTS);
  if (consequence.signupId !== undefined) {
    await countAnew(consequence.signupId, consequence);
  }
}

/**
 * Carries a settlement to its end: what it changes is written as a scan of its own and counted anew, after the row of a
 * person who was named and had none. Every step can be repeated, and the timer repeats them when a function died in
 * between.
 */
export async function carryOut(settlement: SettlementDocument, draw: DrawDigits): Promise<void> {
  const [document] = settlement.isDone ? [] : await readScans([settlement._id]);
  if (document !== undefined) {
    await touchSheet(settlement.activityId, settlement.settledAt);
  }
  const scan = document === undefined ? undefined : scanIn(document);
  const consequence = scan === undefined ? undefined : consequenceOf(scan, settlement);
  if (scan !== undefined && consequence !== undefined) {
    const isNamed = namedIn(scan, settlement) !== undefined;
    const { settledAt } = settlement;
    const owned = isNamed ? await ownedByNamed(consequence, { dutyOf: scan, settledAt }, draw) : consequence;
    if (owned !== undefined) {
      await write(owned);
    }
  }
  await settlementDone(settlement);
}
