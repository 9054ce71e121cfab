import { RUNNING, SERVED } from './lived-world';
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

/** Screens that have nothing to show in an empty database, and so must say so. */
export const LISTS: readonly Route[] = ROUTES.filter(({ name }) =>
  ['home', 'activities', 'places', 'stories', 'my-activities', 'my-hours', 'gates'].includes(name),
);
