import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { AXE, axeAddress } from '../../../support/serve-axe';

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};
/** In another theme a page has other colours; all else on it stays. */
const COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced'] },
  resultTypes: ['violations'],
};

/** What a device asks for, the theme that follows from it, and what to look at there. */
const LOOKS = [
  { asks: { colorScheme: 'dark', contrast: 'no-preference' }, theme: 'dark', options: COLOURS },
  { asks: { colorScheme: 'light', contrast: 'more' }, theme: 'hc', options: COLOURS },
  { asks: { colorScheme: 'light', contrast: 'no-preference' }, theme: 'light', options: OPTIONS },
] as const;
type Look = (typeof LOOKS)[number];
const AS_IT_IS = LOOKS.slice(-1);

/** A bar at the foot hides what lies below it until one scrolls; on a window as high as the page it hides nothing. */
async function withAllShown<Found>(page: Page, look: () => Promise<Found>): Promise<Found> {
  const height = await page.evaluate(() =>
    Math.max(0, ...[...document.querySelectorAll('.page')].map((one) => one.scrollHeight)),
  );
  const size = page.viewportSize();
  if (size === null || height <= size.height) return look();
  await page.setViewportSize({ ...size, height });
  const found = await look();
  await page.setViewportSize(size);
  return found;
}

function violationsOn(page: Page, options: RunOptions): Promise<AxeResults['violations']> {
  return page.evaluate(async (chosen) => {
    const { axe } = window as unknown as { readonly axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, chosen);
    return violations;
  }, options);
}

async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  // Where there is no network it is put in by hand.
  await page.addScriptTag({ url: await axeAddress() }).catch(() => page.evaluate(AXE));
}

async function lookIn(page: Page, looks: readonly Look[]): Promise<readonly string[]> {
  await bringAxe(page);
  const found: string[] = [];
  for (const { asks, theme, options } of looks) {
    await page.emulateMedia(asks);
    await page.locator(`html.theme-${theme}`).waitFor();
    const violations = await violationsOn(page, options);
    found.push(...violations.flatMap((violation) => linesOf(violation, theme)));
  }
  return found;
}

const linesOf = ({ id, nodes }: AxeResults['violations'][number], theme: string): readonly string[] =>
  nodes.map(
    ({ target, html, any: [reason] }) =>
      `${id}: ${theme}, ${target.join(' ')} ${html.slice(0, 120)} ${reason?.message ?? ''}`,
  );

/**
 * What axe finds wrong with the page: WCAG 2.2 A and AA, contrast to AAA in the light theme, best practice. One line
 * a finding.
 */
export const axeFindings = (page: Page): Promise<readonly string[]> =>
  withAllShown(page, () => lookIn(page, AS_IT_IS));

/** The same, with the contrast in the dark and the high-contrast theme too, for somebody whose screen follows the device. */
export const axeFindingsInEveryTheme = (page: Page): Promise<readonly string[]> =>
  withAllShown(page, () => lookIn(page, LOOKS));
