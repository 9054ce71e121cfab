import type { Activity } from '#core/activity/activity';
import { type UploadOutcome, type UploadScansReply, uploadScansRequest } from '#core/attendance/calls';
import { Failure } from '#core/shared/failure';
import { type ActivityId, asId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { allOf } from '#kernel/all-of';
import { verb } from '#kernel/verb';
import { readActivity } from '#stores/activities';
import { countIn, lookAt } from '#stores/attendance';
import { touchLate } from '#stores/hour-sheets';
import { fullnessOf } from '#stores/seats';
import { findPeople } from './find-people';
import { gateActivity } from './gate-activity';
import { judgeArrived } from './judge-arrived';
import { type Arrived, readItems } from './read-items';
import { besideStored, storeJudged, type Uploading } from './store-judged';

interface Upload extends Uploading {
  readonly activity: Activity;
  readonly by: string;
  readonly now: Instant;
  readonly measuredSkewMs: number;
}

/** Takes in what can be judged; answers an outcome for each, and the count that includes them. */
async function takeIn(arrived: readonly Arrived[], upload: Upload) {
  const { activity, by, now, measuredSkewMs } = upload;
  const people = await findPeople(
    activity,
    arrived.map(({ uploaded }) => uploaded),
    now,
  );
  const look = await lookAt(activity, people.dutyOf);
  const fresh = arrived.filter(({ uploaded }) => !people.known.has(uploaded.id));
  const bench = { activity: gateActivity(activity), people, scans: look.scans, by, now, measuredSkewMs };
  const judged = judgeArrived(fresh, bench);
  await touchLate(activity, now);
  const stored = await storeJudged(judged, upload);
  const known = await Promise.all(
    arrived.flatMap((one) => {
      const standing = people.known.get(one.uploaded.id);
      return standing === undefined ? [] : [besideStored(standing.contents, one, upload)];
    }),
  );
  const there = new Set(
    stored.flatMap(({ id, kind }) => (kind === 'stored' || kind === 'known' ? [id] : [])),
  );
  const counting = judged.map(({ scan }) => scan).filter(({ id, refused }) => there.has(id) && !refused);
  return { outcomes: [...stored, ...known], gate: await countIn(activity, look, counting) };
}

/**
 * 上传扫码: stores what happened at the gate, each scan alone, and says what the server thinks of it. A resend changes
 * nothing; what the phone let through is kept even if the server would not have.
 */
export const uploadScans = verb({
  name: 'upload-scans',
  right: 'gate',
  request: uploadScansRequest,
  scope: ({ activityId }) => ({ activityId: asId<ActivityId>(activityId) }),
  run: async ({ activityId, sentAt, scans }, { visitor, now, requestId }): Promise<UploadScansReply> => {
    const { openid, member } = visitor;
    const activity = await readActivity(asId(activityId));
    if (activity === undefined) {
      throw new Failure('NOT_FOUND', `no activity ${activityId}`);
    }
    const items = readItems(activityId, scans);
    const arrived = items.flatMap((item) => ('uploaded' in item ? [item] : []));
    const by = member.volunteerNo;
    const upload = { activity, by, now, measuredSkewMs: sentAt - now, openid, requestId };
    const [taken, fullness] = await allOf([takeIn(arrived, upload), fullnessOf([activity.id])]);
    const settled = new Map(taken.outcomes.map((outcome) => [outcome.id, outcome]));
    const duties = fullness.get(activity.id) ?? [];
    return {
      outcomes: items.map((item) => ('uploaded' in item ? outcomeOf(item, settled) : item)),
      serverTime: now,
      present: taken.gate.inside.length,
      left: taken.gate.left.length,
      expected: duties.reduce((all, { confirmed }) => all + confirmed, 0),
    };
  },
});

function outcomeOf(
  { uploaded: { id } }: Arrived,
  settled: ReadonlyMap<string, UploadOutcome>,
): UploadOutcome {
  return settled.get(id) ?? { id, kind: 'try-again' };
}
