import { judgeAgree } from '#core/hours/answer';
import { agreeHoursRequest } from '#core/hours/calls';
import { asId } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { askedOffice } from './asked-office';
import { decideAsStaff } from './hours-at';

/** 同意: by the parent organisation or the association, of up to 100 records, each answered alone. */
export const agreeHours = verb({
  name: 'agree-hours',
  right: 'agreeing',
  request: agreeHoursRequest,
  scope: ({ activityId }) => ({ activityId: asId(activityId) }),
  run: ({ activityId, records, turn }, { visitor, now }) =>
    decideAsStaff({ activityId, visitor, now, records, turn, officeFor: askedOffice, judge: judgeAgree }),
});
