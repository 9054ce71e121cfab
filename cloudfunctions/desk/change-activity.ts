import type { Activity } from '#core/activity/activity';
import { activityAtVersion } from '#core/activity/changing/as-it-was';
import {
  type ChangeActivityReply,
  type ChangeDraft,
  changeActivityRequest,
} from '#core/activity/changing/calls';
import { changed, differences, textOfChange, versionOf, withChange } from '#core/activity/changing/change';
import { faultsBeforeChanging } from '#core/activity/changing/gate';
import { Failure } from '#core/shared/failure';
import { type ActivityId, asId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { verb } from '#kernel/verb';
import { checkText } from '#kernel/wechat';
import { readActivity } from '#stores/activities';
import { record } from '#stores/audit';
import { changeActivity as putChange } from '#stores/changes';
import { fitSeats, fullnessOf } from '#stores/seats';
import { filesAreThere } from './files-there';
import { usedId } from './sent-again';

/** Another change, a cancellation or the order to tell may come in between; then everything is looked at again. */
const MOST_TRIES = 5;

async function published(id: ActivityId): Promise<Activity> {
  const activity = await readActivity(id);
  if (activity === undefined || activity.status === 'draft') {
    throw new Failure('NOT_FOUND', 'no such activity');
  }
  return activity;
}

/** A retry finds its change made; under an id that stands for another one nothing is changed. */
function standing(activity: Activity, draft: ChangeDraft): ChangeActivityReply | undefined {
  const at = (activity.changes ?? []).findIndex(({ id }) => id === draft.changeId);
  const made = activity.changes?.[at];
  if (made === undefined) {
    return undefined;
  }
  const asked = changed(activityAtVersion(activity, at), draft);
  const isSame =
    made.reason === draft.reason && differences(asked, activityAtVersion(activity, at + 1)).length === 0;
  if (!isSame) {
    throw usedId('changeId');
  }
  return { kind: 'changed', activityId: activity.id, version: at + 1 };
}

async function checked(activity: Activity, draft: ChangeDraft, now: Instant): Promise<Activity> {
  const next = changed(activity, draft);
  const seats = (await fullnessOf([activity.id])).get(activity.id) ?? [];
  const faults = faultsBeforeChanging({ activity, next, seats, now });
  if (faults.length > 0) {
    throw new Failure('INVALID_INPUT', 'may not be changed like this', faults);
  }
  return next;
}

interface Editor {
  readonly openid: string;
  readonly now: Instant;
}

/** Makes the change, unless somebody was faster; then `undefined`, and it has to be looked at again. */
async function attempt(
  activity: Activity,
  draft: ChangeDraft,
  { openid, now }: Editor,
): Promise<ChangeActivityReply | undefined> {
  const version = versionOf(activity);
  if (version !== draft.version) {
    return { kind: 'changed-meanwhile', version };
  }
  const next = await checked(activity, draft, now);
  if (differences(activity, next).length === 0) {
    return { kind: 'unchanged', version };
  }
  const photos = draft.place?.photos ?? [];
  await filesAreThere(photos.map(({ fileId }, at) => ({ path: `place.photos.${at}.fileId`, fileId })));
  if ((await checkText(openid, textOfChange(draft))) === 'risky') {
    return { kind: 'text-refused' };
  }
  // The row of the audit comes first: no change is ever without one.
  const entry = { by: openid, action: 'change-activity', targetId: activity.id, note: draft.changeId };
  await record(entry, `change-activity:${activity.id}:${draft.changeId}`);
  const change = { id: draft.changeId, at: now, reason: draft.reason };
  const wanted = withChange(activity, next, change);
  if (!(await putChange(wanted, openid, now))) {
    return undefined;
  }
  await fitSeats(wanted, now);
  return { kind: 'changed', activityId: activity.id, version: version + 1 };
}

/**
 * 改活动: times, place, words, duties and quotas of what is published, as long as nobody changed it since the editor
 * looked. Everybody who signed up sees what it was and what it is; the timer carries new hours to their rows and
 * agendas and gives new seats to those who wait.
 */
export const changeActivity = verb({
  name: 'change-activity',
  right: 'organizer',
  request: changeActivityRequest,
  scope: ({ activityId }) => ({ activityId: asId(activityId) }),
  run: async (draft, { visitor: { openid }, now }): Promise<ChangeActivityReply> => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const activity = await published(asId(draft.activityId));
      const made = standing(activity, draft);
      if (made !== undefined) {
        await fitSeats(activity, now);
        return made;
      }
      const reply = await attempt(activity, draft, { openid, now });
      if (reply !== undefined) {
        return reply;
      }
    }
    throw new Failure('CONFLICT', 'the activity never stood still');
  },
});
