import { type Activity, allowsSelfCheckIn } from '../activity/activity';
import type { OwnPresence } from '../attendance/own-presence';
import type { OwnHours } from '../hours/own-hours';
import type { ActivityId, DutyId, SignupId } from '../shared/ids';
import type { Instant } from '../shared/instant';
import { ownChange } from './own-change';
import type { OwnSignup, SignupStatus } from './signup';

/** What is known of a signup beside its activity. */
export interface KnownSignup {
  readonly id: SignupId;
  readonly activityId: ActivityId;
  readonly dutyId: DutyId;
  readonly status: SignupStatus;
  readonly entryNo: string;
  readonly requestedAt: Instant;
  readonly promotedAt?: Instant | undefined;
  /** 1 is next in line; left out unless waiting. */
  readonly position?: number | undefined;
  readonly presence?: OwnPresence | undefined;
  readonly hours?: OwnHours | undefined;
}

/** Puts together what a signup's owner sees of it. */
export function ownSignup(known: KnownSignup, activity: Activity): OwnSignup {
  const duty = activity.duties.find(({ id }) => id === known.dutyId);
  const change = ownChange(known, activity);
  const { position, presence, promotedAt, hours } = known;
  return {
    id: known.id,
    activityId: known.activityId,
    title: activity.title,
    dutyId: known.dutyId,
    dutyName: duty?.name ?? '',
    startsAt: duty?.startsAt ?? activity.startsAt,
    endsAt: duty?.endsAt ?? activity.endsAt,
    venue: activity.venue,
    address: activity.address,
    ...(activity.route === undefined ? {} : { route: activity.route }),
    ...(activity.bring === undefined ? {} : { bring: activity.bring }),
    contactName: activity.contact.name,
    contactPhone: activity.contact.phone,
    status: known.status,
    ...(known.status === 'waiting' && position !== undefined ? { position } : {}),
    entryNo: known.entryNo,
    requestedAt: known.requestedAt,
    activityCancelled: activity.status === 'cancelled',
    ...(change === undefined ? {} : { change }),
    ...(promotedAt === undefined ? {} : { promotedAt }),
    ...(presence === undefined ? {} : { presence }),
    ...(hours === undefined ? {} : { hours }),
    selfCheckIn: allowsSelfCheckIn(activity),
    isSample: activity.isSample,
  };
}
