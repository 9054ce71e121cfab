import type { PersonWithBrowser } from '../web-town';
import { axeFindings, axeFindingsInEveryTheme } from './axe';

async function expectClean({ page, complaints }: PersonWithBrowser, look: typeof axeFindings): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await look(page)).toEqual([]);
  expect(complaints.fresh()).toEqual([]);
}

/** What every screen owes everybody, whatever state it is in: one heading, no barrier that axe knows, no complaint. */
export const expectNoBarrier = (person: PersonWithBrowser): Promise<void> => expectClean(person, axeFindings);

/** The same in every theme: for what has colours of its own. */
export const expectNoBarrierInEveryTheme = (person: PersonWithBrowser): Promise<void> =>
  expectClean(person, axeFindingsInEveryTheme);
