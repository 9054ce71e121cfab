import { KEY_ROUTES, ROUTES } from '../routes';
import { axeFindings } from './checks/axe';
import { smallTargets } from './checks/controls';
import { reflowFindings } from './checks/reflow';
import { livedTown } from './lived-town';
import { walkOf } from './walk';

/** The smallest target for a finger in the elder view (长辈版), in CSS pixels. */
const ELDER_TARGET = 60;

const place = livedTown();
const withLargeText = walkOf(place, { width: 320, display: { textScale: 2 } });
const inElderView = walkOf(place, { display: { isElder: true } });

test.each(ROUTES)('$name keeps every word on a screen of 320 px with text twice as large', async (route) => {
  const { page } = await withLargeText(route);
  expect(await reflowFindings(page)).toEqual([]);
});

test.each(ROUTES)('$name has larger targets in the elder view, and no barrier', async (route) => {
  const { page } = await inElderView(route);
  expect(await smallTargets(page, ELDER_TARGET)).toEqual([]);
  expect(await reflowFindings(page)).toEqual([]);
  if (KEY_ROUTES.includes(route)) expect(await axeFindings(page)).toEqual([]);
});
