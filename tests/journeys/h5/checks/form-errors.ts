import type { Page } from 'playwright-core';
import { press } from '../press';
import type { PersonWithBrowser } from '../web-town';
import { expectNoBarrier } from './no-barrier';

/** Everything that was typed, ticked and chosen on the page. */
const answersOn = (page: Page) =>
  page.getByRole('main').evaluate((main) =>
    [...main.querySelectorAll<HTMLInputElement>('input, select, textarea')].map((field) => ({
      value: field.value,
      isChosen: field.checked,
    })),
  );

/** Sends a form with something wrong in it: whatever becomes of that, what was typed is still there. */
export async function sendInVain(person: PersonWithBrowser, button: string | RegExp): Promise<void> {
  const before = await answersOn(person.page);
  await press(person, 'button', button);
  expect(await answersOn(person.page)).toEqual(before);
}

const summaryOn = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('alert')
    .filter({ has: page.getByRole('link') });

/** A form that was not sent: its summary says these sentences and has the focus, the window's title says so too. */
export async function expectErrorSummary(
  person: PersonWithBrowser,
  sentences: readonly string[],
): Promise<void> {
  const { page } = person;
  const summary = summaryOn(page);
  await summary.waitFor();
  expect(await summary.getByRole('link').allTextContents()).toEqual(sentences);
  expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await page.title()).toMatch(/^错误：/);
  await expectNoBarrier(person);
}

/** Each sentence leads to the field it is about, which says the same. */
export async function expectWaysToFields(
  { page }: PersonWithBrowser,
  sentences: readonly string[],
): Promise<void> {
  for (const sentence of sentences) {
    await summaryOn(page).getByRole('link', { name: sentence, exact: true }).press('Enter');
    const field = page.locator('.field').filter({ has: page.locator(':focus') });
    expect(await field.locator('.field-error').allTextContents()).toEqual([`错误：${sentence}`]);
  }
}
