import { LATE, RUNNING, SERVED } from './lived-world';
import { type Route, type Subjects, screensOf } from './screens';
import { ACTIVITY, PLACES, STORY } from './world-data';

/** What is known of the subjects before anybody has lived: nothing has been recorded, scanned or certified. */
export const SUBJECTS: Subjects = {
  ...{ activity: ACTIVITY.id, gate: RUNNING.id, served: SERVED.id, org: SERVED.recordingOrg },
  ...{ record: '', scan: '', certificate: { certNo: '', checkCode: '' } },
  ...{ place: PLACES[0]?.id ?? '', story: STORY.id },
};

/** Every screen, in the order one meets them. */
export const ROUTES: readonly Route[] = screensOf(SUBJECTS);

/** The screens that show most of what there is, for looking at in the elder view too. */
export const KEY_ROUTES: readonly Route[] = ROUTES.filter(({ name }) =>
  ['home-volunteer', 'activity', 'places', 'settings', 'pass', 'my-hours', 'scanner'].includes(name),
);

/** Of these subjects there is nothing: nobody came, nothing was scanned. */
const NOTHING: Subjects = { ...SUBJECTS, gate: LATE.id, served: LATE.id };

const LIST_NAMES = [
  ...['home', 'activities', 'places', 'stories', 'ledgers', 'my-activities', 'my-hours', 'certificates'],
  ...['gates', 'own-scans', 'flags', 'hours', 'hour-sheet', 'hours-to-agree'],
];

/** Screens that have nothing to show in an empty world, and so must say so. */
export const LISTS: readonly Route[] = screensOf(NOTHING).filter(({ name }) => LIST_NAMES.includes(name));
