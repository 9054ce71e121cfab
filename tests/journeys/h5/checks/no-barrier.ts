import type { PersonWithBrowser } from '../web-town';
import { axeFindings, axeFindingsInLight } from './axe';

async function expectClean({ page, complaints }: PersonWithBrowser, look: typeof axeFindings): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await look(page)).toEqual([]);
  expect(complaints.fresh()).toEqual([]);
}

/** What every screen owes everybody, whatever state it is in: one heading, no barrier that axe knows, no complaint. */
export const expectNoBarrier = (person: PersonWithBrowser): Promise<void> => expectClean(person, axeFindings);

/** The same in the light theme: for the states that all screens show alike, and some are looked at in every theme. */
export const expectNoBarrierInLight = (person: PersonWithBrowser): Promise<void> =>
  expectClean(person, axeFindingsInLight);
