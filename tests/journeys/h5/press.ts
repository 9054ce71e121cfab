import type { PersonWithBrowser } from './web-town';

/** What a person does: press what has this role and name, then wait until the page has settled. */
export async function press(
  { page, settled }: PersonWithBrowser,
  role: 'button' | 'link',
  name: string | RegExp,
): Promise<void> {
  await page.getByRole(role, { name }).first().click();
  await settled();
}
