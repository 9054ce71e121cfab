import { judgeDispute } from '#core/hours/answer';
import { disputeHoursRequest } from '#core/hours/calls';
import { judgedInTurn } from '#core/hours/in-turn';
import type { HourOutcome } from '#core/hours/views';
import { Failure } from '#core/shared/failure';
import { type ActivityId, asId } from '#core/shared/ids';
import { sha256Hex } from '#kernel/fingerprint';
import { verb } from '#kernel/verb';
import { readActivity } from '#stores/activities';
import { decideAll } from '#stores/hour-decisions';
import { signupIdOf } from '#stores/signups';

/** 申诉: a volunteer says that their own record is not right, or that there is none, and why (民政部令第67号 第十三条). */
export const disputeHours = verb({
  name: 'dispute-hours',
  right: 'registered',
  request: disputeHoursRequest,
  run: async ({ activityId, reason, turn }, { visitor: { member }, now }): Promise<HourOutcome> => {
    const activity = await readActivity(asId<ActivityId>(activityId));
    if (activity === undefined) {
      throw new Failure('NOT_FOUND', `no activity ${activityId}`);
    }
    const record = signupIdOf(activity.id, member.id);
    const decider = { by: member.volunteerNo, as: 'volunteer', at: now } as const;
    const [outcome] = await decideAll({
      ...{ activity, records: [record], now, sha256: sha256Hex },
      judge: (hourCase) =>
        judgedInTurn(hourCase, { by: decider.by, turn }, (one) => judgeDispute(one, reason, decider)),
    });
    return outcome ?? { record, kind: 'unknown' };
  },
});
