import type { Locator } from 'playwright-core';
import type { PersonWithBrowser } from '../web-town';
import { axeFindings } from './axe';

const hasFocusWithin = (box: Locator) => box.evaluate((one) => one.contains(document.activeElement));

/** Whether focus is somewhere on the page behind a dialog; on nothing it is in the browser's own bars. */
const hasLeftFor = (dialog: Locator) =>
  dialog.evaluate((one) => document.activeElement !== document.body && !one.contains(document.activeElement));

/**
 * A question that a button asks first. By the keyboard alone: focus goes into its dialog, Tab does not leave it, Escape
 * answers no and gives the focus back to the button.
 */
export async function expectQuestion({ page }: PersonWithBrowser, button: Locator): Promise<void> {
  await button.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await hasFocusWithin(dialog)).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  const stops = await dialog.getByRole('button').count();
  for (const key of ['Tab', 'Shift+Tab'])
    for (let presses = 0; presses < 2 * stops + 1; presses += 1) {
      await page.keyboard.press(key);
      expect(await hasLeftFor(dialog)).toBe(false);
    }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
}
