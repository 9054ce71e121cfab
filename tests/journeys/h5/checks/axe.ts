import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const RULES = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };

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

/** What axe finds wrong with the page: WCAG 2.2 A and AA, contrast to AAA, best practice. One line a finding. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // No frames here, so one pass in the page itself is enough; otherwise every look opens a second page.
  const axe = new AxeBuilder({ page })
    .withTags(TAGS)
    .options({ rules: RULES, resultTypes: ['violations'] })
    .setLegacyMode();
  const { violations } = await withAllShown(page, () => axe.analyze());
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)} ${reasonOf(node.any)}`),
  );
}

const reasonOf = (checks: readonly { readonly message: string }[]): string => checks[0]?.message ?? '';
