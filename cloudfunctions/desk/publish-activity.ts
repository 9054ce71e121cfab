import type { Activity } from '#core/activity/activity';
import { activityAtVersion } from '#core/activity/changing/as-it-was';
import {
  type ActivityDraft,
  type PublishActivityReply,
  publishActivityRequest,
} from '#core/activity/publishing/calls';
import { activityFrom, textOfDraft } from '#core/activity/publishing/from-draft';
import { faultsBeforePublishing } from '#core/activity/publishing/gate';
import { isUscc } from '#core/ledger/uscc';
import { Failure } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { verb } from '#kernel/verb';
import { checkText } from '#kernel/wechat';
import { addActivity, readActivity } from '#stores/activities';
import { record } from '#stores/audit';
import { fitSeats } from '#stores/seats';
import { issuerOf, readTeam, type Team } from '#stores/teams';
import { filesAreThere } from './files-there';
import { sentAgain } from './sent-again';

const teamFault = (sentence: string): Failure =>
  new Failure('INVALID_INPUT', sentence, [{ path: 'teamId', sentence }]);

/** The team whose activity it is. Its recording organisation is frozen into the activity and so into every record. */
async function teamOf(teamId: string): Promise<Team> {
  const team = await readTeam(asId(teamId));
  if (team === undefined) {
    throw teamFault('没有找到这个服务队，请重新选择');
  }
  const { id, name, uscc } = team.recordingOrg;
  if (uscc !== undefined && !isUscc(uscc)) {
    throw teamFault(`记录单位“${name}”的统一社会信用代码不对，请秘书处改好以后再发布`);
  }
  if ((await issuerOf(id)).kind === 'wrong') {
    throw teamFault(`记录单位“${name}”的出具联系人不对，请秘书处改好以后再发布`);
  }
  return team;
}

/** What the publisher does not decide, and what became of it since. */
const BESIDES = ['team', 'recordingOrg', 'publishedAt', 'status', 'cancelReason', 'cancelledAt', 'isSample'];

/**
 * A retry finds its activity published; under an id that stands for another one nothing goes out. Seats follow what
 * went out: another attempt may have set them up for something else.
 */
async function standing(draft: ActivityDraft, now: Instant): Promise<PublishActivityReply | undefined> {
  const activity = await readActivity(asId(draft.activityId));
  if (activity === undefined) {
    return undefined;
  }
  if (activity.team.id !== draft.teamId) {
    throw new Failure('CONFLICT', 'the id belongs to an activity of another team');
  }
  const sent = activityFrom(draft, activity, now);
  sentAgain('activityId', { kept: activityAtVersion(activity, 0), sent, besides: BESIDES });
  await fitSeats(activity, now);
  return { kind: activity.status === 'cancelled' ? 'cancelled' : 'published', activityId: activity.id };
}

/** Seats come first, so that an activity anybody can see has seats to take. Answers what went out under its id. */
async function put(activity: Activity, draft: ActivityDraft, now: Instant): Promise<PublishActivityReply> {
  await fitSeats(activity, now);
  await addActivity(activity, now);
  const published = await standing(draft, now);
  if (published === undefined) {
    throw new Failure('CONFLICT', 'the activity was not there after it had been added');
  }
  return published;
}

/** 发布活动: only what tells volunteers all they must know goes out (志愿服务条例 第十二条, GB/T 40143-2021 6.1). */
export const publishActivity = verb({
  name: 'publish-activity',
  right: 'organizer',
  request: publishActivityRequest,
  scope: ({ teamId }) => ({ teamId: asId(teamId) }),
  run: async (draft, { visitor: { openid }, now }): Promise<PublishActivityReply> => {
    const published = await standing(draft, now);
    if (published !== undefined) {
      return published;
    }
    const faults = faultsBeforePublishing(draft, now);
    if (faults.length > 0) {
      throw new Failure('INVALID_INPUT', 'not ready to be published', faults);
    }
    const photos = (draft.photos ?? []).map(({ fileId }, at) => ({ path: `photos.${at}.fileId`, fileId }));
    await filesAreThere(photos);
    const { id, name, recordingOrg } = await teamOf(draft.teamId);
    const verdict = await checkText(openid, textOfDraft(draft));
    if (verdict === 'risky') {
      return { kind: 'text-refused' };
    }
    const activity = activityFrom(draft, { team: { id, name }, recordingOrg }, now);
    const entry = { by: openid, action: 'publish-activity', targetId: activity.id, note: `text ${verdict}` };
    await record(entry, `publish-activity:${activity.id}`);
    return put(activity, draft, now);
  },
});
