import { type Activity, allowsSelfCheckIn } from '#core/activity/activity';
import { judgeSelfCheckIn, type SelfCheckIn } from '#core/attendance/judge-self-check-in';
import { stepOfVenueCode } from '#core/attendance/judge-venue-code';
import type { RosterEntry, Scan } from '#core/attendance/scan';
import { type ScanVenueReply, type ScanVenueRequest, scanVenueRequest } from '#core/attendance/venue/calls';
import { Failure } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import { type Instant, instant } from '#core/shared/instant';
import type { Member } from '#core/volunteer/member';
import { verifyEd25519 } from '#kernel/ed25519';
import { fingerprint } from '#kernel/fingerprint';
import { venueScreenOf } from '#kernel/venue-screen';
import { verb } from '#kernel/verb';
import { readActivity } from '#stores/activities';
import { countIn, lookAt } from '#stores/attendance';
import { touchLate } from '#stores/hour-sheets';
import { ROSTER_STATUS } from '#stores/roster-status';
import { addScan, readScans } from '#stores/scans';
import { readSignup, type SignupDocument, signupIdOf } from '#stores/signups';
import { giveTryBack, takeTry } from '#stores/venue-tries';

interface Arrived {
  readonly request: ScanVenueRequest;
  readonly activity: Activity;
  readonly member: Member;
  /** The step whose code was read. */
  readonly step: number;
  readonly now: Instant;
}

function scanFrom({ request, activity, member, step, now }: Arrived): Scan {
  const { scanId, kind, device, happenedAt, skewMs } = request;
  return {
    id: asId(scanId),
    activityId: activity.id,
    signupId: signupIdOf(activity.id, member.id),
    volunteerNo: member.volunteerNo,
    ...{ kind, by: member.volunteerNo, device, method: 'venue-code', venueStep: step },
    happenedAt: instant(happenedAt),
    arrivedAt: now,
    ...(skewMs === undefined ? {} : { skewMs }),
  };
}

function contentsOf({ request, member }: Arrived): string {
  const { scanId, activityId, kind, step, code, device, happenedAt } = request;
  const said = ['venue-code', activityId, scanId, member.id, kind, step, code, device, happenedAt];
  return fingerprint(JSON.stringify(said));
}

/** The volunteer's own line of the roster. */
function entryOf(row: SignupDocument, { volunteerNo, maskedName, phoneTail }: Member): RosterEntry {
  const { activityId, volunteerId, dutyId, entryNo, state } = row;
  return {
    signupId: signupIdOf(activityId, volunteerId),
    ...{ volunteerNo, maskedName, phoneTail, dutyId, entryNo },
    status: ROSTER_STATUS[state],
    earlierKeys: [],
  };
}

function factOf(scan: Scan, { verdict, becomes }: SelfCheckIn): Scan {
  const kind = verdict.kind === 'accepted' ? undefined : verdict.kind;
  if (kind === undefined) {
    return scan;
  }
  return becomes === 'flagged' ? { ...scan, forced: kind } : { ...scan, refused: kind };
}

/** Stores the fact once; `false` when this very fact stands already. */
async function isNew(fact: Scan, contents: string): Promise<boolean> {
  if ((await addScan(fact, contents)).kind === 'inserted') {
    return true;
  }
  const [standing] = await readScans([fact.id]);
  if (standing?.contents !== contents) {
    const sentence = '这个扫码编号已经记过另一条内容，没有存下；请重新扫一次';
    throw new Failure('INVALID_INPUT', 'same id, other contents', [{ path: 'scanId', sentence }]);
  }
  return false;
}

/** Who let somebody in is the gate's business; the volunteer learns when. */
const forVolunteer = (verdict: SelfCheckIn['verdict']): SelfCheckIn['verdict'] =>
  verdict.kind === 'already-in' ? { ...verdict, by: '' } : verdict;

async function takeIn(arrived: Arrived): Promise<ScanVenueReply> {
  const { activity, member, step, now } = arrived;
  const row = await readSignup(signupIdOf(activity.id, member.id));
  const scan = scanFrom(arrived);
  const entry = row && entryOf(row, member);
  const look = await lookAt(
    activity,
    new Map(row === undefined ? [] : [[scan.signupId ?? asId(''), row.dutyId]]),
  );
  const knowledge = { activity, entry, scans: look.scans, verify: verifyEd25519 };
  const judged = judgeSelfCheckIn(scan, { ...knowledge, step, now });
  if (judged.becomes !== 'dropped') {
    const fact = factOf(scan, judged);
    await touchLate(activity, now);
    const isCounted = (await isNew(fact, contentsOf(arrived))) && fact.refused === undefined;
    await countIn(activity, look, isCounted ? [fact] : []);
  }
  const verdict = forVolunteer(judged.verdict);
  return { verdict, forced: judged.becomes === 'flagged', serverTime: now };
}

/**
 * 自助签到: a volunteer checks in or out with the code on the venue's screen. Sent again it has one effect. A wrong code
 * is no fact and counts as a try, written down before the code is looked at, so that tries at once are all counted.
 */
export const scanVenue = verb({
  name: 'scan-venue',
  right: 'volunteer',
  request: scanVenueRequest,
  run: async (request, { visitor: { member }, now }): Promise<ScanVenueReply> => {
    const activity = await readActivity(asId(request.activityId));
    if (activity === undefined || activity.status === 'draft') {
      throw new Failure('NOT_FOUND', 'no such activity');
    }
    const no = (verdict: ScanVenueReply['verdict']) => ({ verdict, forced: false, serverTime: now });
    if (!allowsSelfCheckIn(activity)) {
      return no({ kind: 'self-check-in-off' });
    }
    const taken = await takeTry(member.id, { scanId: request.scanId, at: now });
    if (taken.kind === 'too-many-tries') {
      return no(taken);
    }
    const step = stepOfVenueCode(venueScreenOf(activity.id), request);
    if (step === undefined) {
      return no({ kind: 'venue-code-wrong' });
    }
    await giveTryBack(member.id, request.scanId);
    return takeIn({ request, activity, member, step, now });
  },
});
