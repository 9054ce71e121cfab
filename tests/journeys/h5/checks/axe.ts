import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** The checker as a page reads it. Small and put in by hand: a look costs a third of what a wrapper's does. */
const SOURCE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

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

async function look(page: Page): Promise<AxeResults['violations']> {
  await page.evaluate(SOURCE);
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { readonly axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, options);
    return violations;
  }, OPTIONS);
}

/** What axe finds wrong with the page: WCAG 2.2 A and AA, contrast to AAA, best practice. One line a finding. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const violations = await withAllShown(page, () => look(page));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)} ${reasonOf(node.any)}`),
  );
}

const reasonOf = (checks: readonly { readonly message: string }[]): string => checks[0]?.message ?? '';
