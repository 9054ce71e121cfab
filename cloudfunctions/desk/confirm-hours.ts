import { confirmHoursRequest } from '#core/hours/calls';
import { judgeConfirm } from '#core/hours/decide';
import { asId } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { decideAsStaff } from './hours-at';

/** 确认时长: of up to 100 people, each answered alone, never on other minutes than those the screen showed. */
export const confirmHours = verb({
  name: 'confirm-hours',
  right: 'hours',
  request: confirmHoursRequest,
  scope: ({ activityId }) => ({ activityId: asId(activityId) }),
  run: ({ activityId, records }, { visitor, now }) => {
    const shown = new Map(records.map(({ record, ...confirmation }) => [record, confirmation]));
    return decideAsStaff({
      ...{ activityId, visitor, now, records: [...shown.keys()] },
      judge: (hourCase, decider) =>
        judgeConfirm(hourCase, shown.get(hourCase.record) ?? { minutes: -1 }, decider),
    });
  },
});
