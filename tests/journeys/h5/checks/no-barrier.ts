import type { PersonWithBrowser } from '../web-town';
import { axeFindings } from './axe';

/** What every screen owes everybody, whatever state it is in: one heading, no barrier that axe knows, no complaint. */
export async function expectNoBarrier({ page, complaints }: PersonWithBrowser): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints.fresh()).toEqual([]);
}
