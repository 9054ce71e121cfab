import { type Route, screensOf } from './screens';
import { ACTIVITY, PLACES, STORY } from './world-data';

/** Every screen, in the order one meets them, about what there is in the world of the journeys. */
export const ROUTES: readonly Route[] = screensOf({
  activity: ACTIVITY.id,
  place: PLACES[0]?.id ?? '',
  story: STORY.id,
});

/** Screens that have nothing to show in an empty database, and so must say so. */
export const LISTS: readonly Route[] = ROUTES.filter(({ name }) =>
  ['home', 'activities', 'places', 'stories', 'my-activities', 'my-hours', 'gates'].includes(name),
);
