/** Who opens a page: nobody in particular, a volunteer who has signed up and served, or an organizer. */
export type Visitor = 'visitor' | 'volunteer' | 'organizer';

/** A screen of the product and how to come to it. */
export interface Route {
  /** Name of its files among screenshots and transcripts. */
  readonly name: string;
  readonly path: string;
  readonly who: Visitor;
}

/** What the pages about one thing are opened with. */
export interface Subjects {
  readonly activity: string;
  readonly place: string;
  readonly story: string;
}

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
const desk = (name: string, query = ''): Route => ({
  name,
  path: `/packages/desk/${name}/index${query}`,
  who: 'organizer',
});

const aboutActivities = (activity: string): readonly Route[] => [
  visitor('activities', '/pages/activities/index'),
  visitor('activity-filter', '/packages/public/activity-filter/index'),
  visitor('activity', `/packages/public/activity/index${activity}`),
  { name: 'activity-volunteer', path: `/packages/public/activity/index${activity}`, who: 'volunteer' },
];

const aboutPlacesAndStories = (place: string, story: string): readonly Route[] => [
  visitor('places', '/pages/places/index'),
  visitor('place-filter', '/packages/public/place-filter/index'),
  visitor('place', `/packages/public/place/index${place}`),
  visitor('stories', '/pages/stories/index'),
  visitor('story', `/packages/public/story/index${story}`),
];

const forVolunteers = (activity: string): readonly Route[] => [
  volunteer('settings'),
  visitor('consent', '/packages/volunteer/consent/index'),
  visitor('register', '/packages/volunteer/register/index'),
  visitor('register-check', '/packages/volunteer/register/index?step=check'),
  volunteer('registered'),
  volunteer('sign-up', activity),
  volunteer('signed-up', activity),
  volunteer('my-activities'),
  volunteer('pass', activity),
  volunteer('self-check-in', activity),
  volunteer('my-hours'),
  volunteer('certificates'),
  volunteer('certificate', '?no=ZC202611247K2QXM'),
];

const forOrganizers = (activity: string): readonly Route[] => [
  organizer('gates'),
  organizer('scanner', activity),
  organizer('roster', activity),
  organizer('venue-code', activity),
  organizer('sync', activity),
  organizer('own-scans', activity),
  organizer('undo-scan', activity),
  organizer('walk-in', activity),
  organizer('gate-point', activity),
  organizer('flags', activity),
  desk('hours'),
  desk('hour-sheet', activity),
  desk('hours-to-agree'),
];

/** Every screen, in the order one meets them. The one list of them: tests walk it, and screenshots are taken of it. */
export function screensOf({ activity, place, story }: Subjects): readonly Route[] {
  return [
    visitor('home', '/pages/home/index'),
    { name: 'home-volunteer', path: '/pages/home/index', who: 'volunteer' },
    ...aboutActivities(`?id=${activity}`),
    ...aboutPlacesAndStories(`?id=${place}`, `?id=${story}`),
    visitor('feedback', '/packages/public/feedback/index'),
    visitor('ledgers', '/packages/public/ledgers/index'),
    visitor('ledger', '/packages/public/ledger/index?org=none&name=%E7%A4%BA%E4%BE%8B'),
    { name: 'export', path: '/packages/export/export/index', who: 'organizer' },
    visitor('verify', '/packages/public/verify/index'),
    visitor('privacy-policy', '/packages/public/legal/index?doc=privacy'),
    visitor('user-agreement', '/packages/public/legal/index?doc=agreement'),
    visitor('not-found', '/packages/public/not-found/index?path=%2Fpages%2Fgone'),
    visitor('me', '/pages/me/index'),
    { name: 'me-volunteer', path: '/pages/me/index', who: 'volunteer' },
    ...forVolunteers(`?id=${activity}`),
    ...forOrganizers(`?id=${activity}`),
  ];
}
