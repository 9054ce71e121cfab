import { asksMore, DRAFT, DRAFT_KEY } from '../register-draft';
import { pathOf, type Route, type Subjects } from '../screens';
import { regularsOf } from './regulars';
import type { BrowserChoice, PersonWithBrowser, WebTown } from './web-town';

/** Brings whoever a screen is for to it, and answers them once it has nothing more to load. */
export type Walk = (route: Route) => Promise<PersonWithBrowser>;

/** The organizer ticks somebody at the gate; answers the scan, which is on this browser. */
async function scansSomebody({ open, page, settled }: PersonWithBrowser, gate: string): Promise<string> {
  await open(`/packages/organizer/roster/index?id=${gate}`);
  await page
    .getByRole('button', { name: /^给.*签[到退]$/ })
    .first()
    .click();
  await settled();
  await open(`/packages/organizer/own-scans/index?id=${gate}`);
  const undo = page.getByRole('link', { name: /^撤销 / }).first();
  const address = new URL((await undo.getAttribute('href')) ?? '', page.url());
  return address.searchParams.get('scan') ?? '';
}

/** Screens that look through the camera, which these browsers do not have; they say so when they have tried. */
export const LOOKING = ['scanner', 'walk-in', 'self-check-in'];

/**
 * People who walk through the lived-in world. At the gate the organizer works with the roster on this browser and has
 * scanned somebody with it, unless nothing answers there.
 */
export function walkOf(
  { town, subjects }: { readonly town: () => WebTown; readonly subjects: () => Subjects },
  choice: BrowserChoice = {},
): Walk {
  const regular = regularsOf(town, choice);
  let scan: Promise<string> | undefined;
  return async (route) => {
    const person = await regular(route.who);
    const isAtGate = route.path.startsWith('/packages/organizer/') && choice.answer === undefined;
    if (isAtGate) scan ??= scansSomebody(person, subjects().gate);
    if (asksMore(route))
      await person.page.addInitScript(([key, draft]) => localStorage.setItem(key, draft), [
        DRAFT_KEY,
        JSON.stringify(DRAFT),
      ] as const);
    const path = pathOf(route, { ...subjects(), scan: (await scan) ?? '' });
    await person.open(path);
    if (LOOKING.includes(route.name) && choice.answer === undefined)
      await person.page.getByRole('alert').filter({ hasText: '打不开摄像头' }).waitFor();
    return person;
  };
}
