import { correctHoursRequest } from '#core/hours/calls';
import { judgeCorrect } from '#core/hours/decide';
import { asId } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { decideAsStaff } from './hours-at';
import { proofPhotosAreThere } from './proof-photos-there';

/** 更正时长: other minutes with a reason, and a proof when no scan says so; what stood before stays in the ledger. */
export const correctHours = verb({
  name: 'correct-hours',
  right: 'hours',
  request: correctHoursRequest,
  scope: ({ activityId }) => ({ activityId: asId(activityId) }),
  run: async ({ activityId, record, turn, ...correction }, { visitor, now }) => {
    await proofPhotosAreThere(asId(activityId), correction.photos);
    return decideAsStaff({
      ...{ activityId, visitor, now, records: [record], turn },
      judge: (hourCase, decider) => judgeCorrect(hourCase, correction, decider),
    });
  },
});
