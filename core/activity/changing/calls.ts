import * as v from 'valibot';
import type { ActivityId } from '../../shared/ids';
import { idText, instantNumber } from '../calls';
import { bringDraft, dutiesOf, dutyDraft, publishActivityRequest, sentence } from '../publishing/calls';
import { MOST_CHANGES } from './most-changes';

const { entries } = publishActivityRequest;

/** What is left out stays as it is. */
export const changeActivityRequest = v.strictObject({
  activityId: idText,
  /** Made on the device, so that a retry changes once. */
  changeId: idText,
  /** The version the editor looked at, as `get-activity` told it. */
  version: v.pipe(
    v.number('请重新打开活动，看过现在的内容再改'),
    v.integer('请重新打开活动，看过现在的内容再改'),
    v.minValue(0, '请重新打开活动，看过现在的内容再改'),
    v.maxValue(MOST_CHANGES, '请重新打开活动，看过现在的内容再改'),
  ),
  reason: sentence('改动的原因', 100),
  startsAt: v.optional(instantNumber),
  endsAt: v.optional(instantNumber),
  signupClosesAt: v.optional(instantNumber),
  /** Given whole: the way to the old door and its picture lead nowhere. */
  place: v.optional(
    v.strictObject({
      region: entries.region,
      venue: entries.venue,
      address: entries.address,
      route: entries.route,
      point: entries.point,
      placeId: entries.placeId,
      photos: entries.photos,
    }),
  ),
  access: v.optional(entries.access),
  summary: v.optional(entries.summary),
  easySummary: entries.easySummary,
  /** Empty: nothing to bring any more. */
  bring: v.optional(bringDraft),
  contact: v.optional(entries.contact),
  riskNotice: v.optional(entries.riskNotice),
  guarantees: v.optional(entries.guarantees),
  /** All of them, old and new. */
  duties: v.optional(dutiesOf(dutyDraft)),
});
export type ChangeActivityRequest = v.InferInput<typeof changeActivityRequest>;
/** A change as its editor wants it; every field that is there fits by itself. */
export type ChangeDraft = v.InferOutput<typeof changeActivityRequest>;

export type ChangeActivityReply =
  | {
      readonly kind: 'changed';
      readonly activityId: ActivityId;
      /** What the next change has to name. */
      readonly version: number;
    }
  /** Everything stands there already. */
  | { readonly kind: 'unchanged'; readonly version: number }
  /** Somebody else changed it after this editor had looked; nothing is overwritten. */
  | { readonly kind: 'changed-meanwhile'; readonly version: number }
  /** The text check of the platform said no (msgSecCheck). */
  | { readonly kind: 'text-refused' };
