import type { PersonWithBrowser } from '../web-town';

/** Whatever was pressed may be gone from the page: a keyboard goes on from somewhere on it, not from its top. */
export async function expectFocusKept({ page }: PersonWithBrowser): Promise<void> {
  const isOnPage = await page.evaluate(
    () => document.activeElement !== null && document.activeElement.closest('.page') !== null,
  );
  expect(isOnPage).toBe(true);
}
