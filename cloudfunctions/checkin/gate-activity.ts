import type { Activity } from '#core/activity/activity';
import type { GateActivity } from '#core/attendance/calls';

/** What judging needs of an activity, and no more. */
export const gateActivity = (activity: Activity): GateActivity => {
  const { id, title, venue, startsAt, endsAt, status, cancelledAt, duties, countsAsService } = activity;
  return {
    ...{ id, title, venue, startsAt, endsAt, status, duties, countsAsService },
    ...(cancelledAt === undefined ? {} : { cancelledAt }),
  };
};
