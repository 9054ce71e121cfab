import { judgePutRight, judgeUphold } from '#core/hours/answer';
import { answerDisputeRequest } from '#core/hours/calls';
import { asId } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { decideAsStaff } from './hours-at';
import { proofPhotosAreThere } from './proof-photos-there';

/**
 * 答复申诉: upholds the record, puts other minutes in its place, or writes them by hand where there is none (民政部令第67号
 * 第十三条).
 */
export const answerDispute = verb({
  name: 'answer-dispute',
  right: 'hours',
  request: answerDisputeRequest,
  scope: ({ activityId }) => ({ activityId: asId(activityId) }),
  run: async ({ activityId, record, reason, minutes, turn, ...proof }, { visitor, now }) => {
    await proofPhotosAreThere(asId(activityId), proof.photos);
    return decideAsStaff({
      ...{ activityId, visitor, now, records: [record], turn },
      judge: (hourCase, decider) =>
        minutes === undefined
          ? judgeUphold(hourCase, reason, decider)
          : judgePutRight(hourCase, { minutes, reason, ...proof }, decider),
    });
  },
});
