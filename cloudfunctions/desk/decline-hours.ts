import { judgeDecline } from '#core/hours/answer';
import { declineHoursRequest } from '#core/hours/calls';
import { asId } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { askedOffice } from './asked-office';
import { decideAsStaff } from './hours-at';

/** 不同意: nothing counts until somebody corrects the record; the reason is kept and shown. */
export const declineHours = verb({
  name: 'decline-hours',
  right: 'agreeing',
  request: declineHoursRequest,
  scope: ({ activityId }) => ({ activityId: asId(activityId) }),
  run: ({ activityId, record, reason, turn }, { visitor, now }) =>
    decideAsStaff({
      ...{ activityId, visitor, now, records: [record], turn, officeFor: askedOffice },
      judge: (hourCase, decider) => judgeDecline(hourCase, reason, decider),
    }),
});
