import type { Instant } from '../shared/instant';
import type { Photo } from '../shared/photo';
import { type Activity, activityStage } from './activity';
import type { ActivityCard, ActivityPageView, DutySeats } from './cards';
import { versionOf } from './changing/change';

const placesLeft = ({ quota, confirmed }: DutySeats): number => Math.max(0, quota - confirmed);

/**
 * Free places of the activity's own duties; an attempt to publish it that was cut off may have left seats of others.
 */
const placesLeftOf = ({ duties }: Activity, seats: readonly DutySeats[]): number =>
  seats
    .filter(({ dutyId }) => duties.some(({ id }) => id === dutyId))
    .reduce((sum, duty) => sum + placesLeft(duty), 0);

/** What a list shows of an activity. */
export const cardOf = (activity: Activity, seats: readonly DutySeats[], now: Instant): ActivityCard => ({
  id: activity.id,
  title: activity.title,
  category: activity.category,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  venue: activity.venue,
  region: activity.region,
  ...(activity.point === undefined ? {} : { point: activity.point }),
  access: activity.access.filter(({ state }) => state === 'yes').map(({ feature }) => feature),
  stage: activityStage(activity, now),
  placesLeft: placesLeftOf(activity, seats),
  isSample: activity.isSample,
});

/** What there is to show besides the activity itself. */
interface AlsoShown {
  readonly seats: readonly DutySeats[];
  readonly photos: readonly Photo[];
}

/** What the page of an activity shows. A duty whose seats are not set up yet counts as free. */
export function pageViewOf(activity: Activity, { seats, photos }: AlsoShown, now: Instant): ActivityPageView {
  const { status, photos: stored, changes, ...shown } = activity;
  const duties = activity.duties.map((duty) => {
    const full = seats.find(({ dutyId }) => dutyId === duty.id);
    return {
      ...duty,
      placesLeft: full === undefined ? duty.quota : placesLeft(full),
      waiting: full?.waiting ?? 0,
    };
  });
  const withPhotos = photos.length === 0 ? {} : { photos };
  return {
    activity: shown,
    version: versionOf(activity),
    ...withPhotos,
    stage: activityStage(activity, now),
    duties,
  };
}
