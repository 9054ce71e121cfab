import { enterHoursRequest } from '#core/hours/calls';
import { judgeEnter } from '#core/hours/decide';
import { asId } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { decideAsStaff } from './hours-at';
import { proofPhotosAreThere } from './proof-photos-there';

/** 手工录入时长: for somebody nobody scanned; waits for a person from another office and stays marked. */
export const enterHours = verb({
  name: 'enter-hours',
  right: 'hours',
  request: enterHoursRequest,
  scope: ({ activityId }) => ({ activityId: asId(activityId) }),
  run: async ({ activityId, record, turn, ...entry }, { visitor, now }) => {
    await proofPhotosAreThere(asId(activityId), entry.photos);
    return decideAsStaff({
      ...{ activityId, visitor, now, records: [record], turn },
      judge: (hourCase, decider) => judgeEnter(hourCase, entry, decider),
    });
  },
});
