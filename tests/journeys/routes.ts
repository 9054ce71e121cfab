import { ACTIVITY, PLACES, STORY } from './world-data';

/** Who opens a page: nobody in particular, a volunteer who has signed up and served, or an organizer. */
export type Visitor = 'visitor' | 'volunteer' | 'organizer';

/** A screen of the product and how to come to it. */
export interface Route {
  /** Name of its files among screenshots and transcripts. */
  readonly name: string;
  readonly path: string;
  readonly who: Visitor;
}

const activity = `?id=${ACTIVITY.id}`;
const place = `?id=${PLACES[0]?.id ?? ''}`;
const volunteer = (name: string, query = ''): Route => ({
  name,
  path: `/packages/volunteer/${name}/index${query}`,
  who: 'volunteer',
});
const visitor = (name: string, path: string): Route => ({ name, path, who: 'visitor' });
const organizer = (name: string, query = ''): Route => ({
  name,
  path: `/packages/organizer/${name}/index${query}`,
  who: 'organizer',
});

/** Every screen, in the order one meets them. */
export const ROUTES: readonly Route[] = [
  visitor('home', '/pages/home/index'),
  { name: 'home-volunteer', path: '/pages/home/index', who: 'volunteer' },
  visitor('activities', '/pages/activities/index'),
  visitor('activity-filter', '/packages/public/activity-filter/index'),
  visitor('activity', `/packages/public/activity/index${activity}`),
  { name: 'activity-volunteer', path: `/packages/public/activity/index${activity}`, who: 'volunteer' },
  visitor('places', '/pages/places/index'),
  visitor('place-filter', '/packages/public/place-filter/index'),
  visitor('place', `/packages/public/place/index${place}`),
  visitor('stories', '/pages/stories/index'),
  visitor('story', `/packages/public/story/index?id=${STORY.id}`),
  visitor('feedback', '/packages/public/feedback/index'),
  visitor('me', '/pages/me/index'),
  { name: 'me-volunteer', path: '/pages/me/index', who: 'volunteer' },
  volunteer('settings'),
  visitor('consent', '/packages/volunteer/consent/index'),
  visitor('register', '/packages/volunteer/register/index'),
  visitor('register-check', '/packages/volunteer/register/index?step=check'),
  volunteer('registered'),
  volunteer('sign-up', activity),
  volunteer('signed-up', activity),
  volunteer('my-activities'),
  volunteer('pass', activity),
  volunteer('my-hours'),
  organizer('gates'),
  organizer('scanner', activity),
  organizer('roster', activity),
  organizer('sync', activity),
];

/** Screens that have nothing to show in an empty database, and so must say so. */
export const LISTS: readonly Route[] = ROUTES.filter(({ name }) =>
  ['home', 'activities', 'places', 'stories', 'my-activities', 'my-hours', 'gates'].includes(name),
);
