/**
 * Who opens a page: nobody in particular, a volunteer who has signed up and served, an organizer, or who keeps the
 * records of the organisation above (上级单位).
 */
export type Visitor = 'visitor' | 'volunteer' | 'organizer' | 'parent';

/** A screen of the product and how to come to it. */
export interface Route {
  /** Name of its files among screenshots and transcripts. */
  readonly name: string;
  readonly path: string;
  readonly who: Visitor;
}

/** What the pages about one thing are opened with. */
export interface Subjects {
  /** One that people can sign up for. */
  readonly activity: string;
  /** One at whose gate people are scanned in. */
  readonly gate: string;
  /** One that is over, with hours to decide about, and a record there. */
  readonly served: string;
  readonly record: string;
  /** A scan of the phone that opens the page. */
  readonly scan: string;
  readonly certificate: { readonly certNo: string; readonly checkCode: string };
  /** An organisation with a ledger. */
  readonly org: { readonly id: string; readonly name: string };
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
const parent = (name: string, path: string): Route => ({ name, path, who: 'parent' });

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
  visitor('story-film', '/packages/public/story/index?id=story-film'),
];

/** The questions after the first, and the page that shows all answers once more. */
const REGISTER_STEPS = [
  ...([
    'birth',
    'guardian',
    'phone',
    'residence',
    'categories',
    'skills',
    'freeTimes',
    'needs',
    'check',
  ] as const),
];

const forVolunteers = ({ activity, gate, served, certificate }: Subjects): readonly Route[] => [
  volunteer('settings'),
  volunteer('leave'),
  volunteer('profile'),
  volunteer('change', '?step=phone'),
  visitor('consent', '/packages/volunteer/consent/index'),
  visitor('register', '/packages/volunteer/register/index'),
  ...REGISTER_STEPS.map((step) =>
    visitor(`register-${step}`, `/packages/volunteer/register/index?step=${step}`),
  ),
  volunteer('registered'),
  // Somebody who has not signed up for it, and somebody who has.
  { ...volunteer('sign-up', `?id=${activity}`), who: 'organizer' },
  { ...volunteer('sign-up', `?id=${activity}`), name: 'sign-up-again' },
  volunteer('signed-up', `?id=${activity}`),
  volunteer('my-activities'),
  volunteer('pass', `?id=${gate}`),
  volunteer('self-check-in', `?id=${gate}`),
  volunteer('my-hours'),
  volunteer('dispute', `?id=${served}`),
  volunteer('certificates'),
  volunteer('certificate', `?no=${certificate.certNo}`),
];

const atTheGate = ({ gate, scan, served }: Subjects): readonly Route[] => [
  organizer('gates'),
  organizer('scanner', `?id=${gate}`),
  organizer('roster', `?id=${gate}`),
  organizer('venue-code', `?id=${gate}`),
  organizer('sync', `?id=${gate}`),
  organizer('own-scans', `?id=${gate}`),
  organizer('undo-scan', `?id=${gate}&scan=${scan}`),
  organizer('walk-in', `?id=${gate}`),
  organizer('gate-point', `?id=${gate}`),
  organizer('flags', `?id=${served}`),
];

const aboutHours = ({ served, record }: Subjects): readonly Route[] => [
  desk('hours'),
  desk('hour-sheet', `?id=${served}`),
  desk('hour-record', `?id=${served}&record=${record}`),
  desk('hour-edit', `?id=${served}&record=${record}&what=correct`),
  parent('hours-to-agree', '/packages/desk/hours-to-agree/index'),
];

const aboutLedgers = ({ org, certificate: { certNo, checkCode } }: Subjects): readonly Route[] => [
  visitor('ledgers', '/packages/public/ledgers/index'),
  visitor('ledger', `/packages/public/ledger/index?org=${org.id}&name=${encodeURIComponent(org.name)}`),
  parent('export', '/packages/export/export/index'),
  visitor('verify', '/packages/public/verify/index'),
  visitor('verified', `/packages/public/verify/index?n=${certNo}&c=${checkCode}`),
];

/** Every screen, in the order one meets them. The one list of them: tests walk it, and screenshots are taken of it. */
export function screensOf(subjects: Subjects): readonly Route[] {
  const { activity, place, story } = subjects;
  return [
    visitor('home', '/pages/home/index'),
    { name: 'home-volunteer', path: '/pages/home/index', who: 'volunteer' },
    ...aboutActivities(`?id=${activity}`),
    ...aboutPlacesAndStories(`?id=${place}`, `?id=${story}`),
    visitor('feedback', '/packages/public/feedback/index'),
    ...aboutLedgers(subjects),
    visitor('privacy-policy', '/packages/public/legal/index?doc=privacy'),
    visitor('user-agreement', '/packages/public/legal/index?doc=agreement'),
    visitor('not-found', '/packages/public/not-found/index?path=%2Fpages%2Fgone'),
    visitor('me', '/pages/me/index'),
    { name: 'me-volunteer', path: '/pages/me/index', who: 'volunteer' },
    ...forVolunteers(subjects),
    ...atTheGate(subjects),
    ...aboutHours(subjects),
  ];
}

/** Where a screen is when it is about these subjects. */
export function pathOf({ name }: Route, subjects: Subjects): string {
  const found = screensOf(subjects).find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no screen «${name}».`);
  return found.path;
}
