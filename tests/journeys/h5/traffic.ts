import type { Page, Request } from 'playwright-core';

/** Waits for a page without guessing: counts what it has asked for and not yet been answered. */
export interface Traffic {
  /** Waits until the page has its heading, nothing is under way, and what came has been drawn. */
  settled(): Promise<void>;
}

const PATIENCE_MS = 15_000;
const QUIET_TURNS = 2;

/** Watches a page from its beginning. Requests that `isEndless` says are never answered do not count. */
export function watchTraffic(page: Page, isEndless: (url: string) => boolean): Traffic {
  const underWay = new Set<Request>();
  let begun = 0;
  page.on('request', (request) => {
    begun += 1;
    if (!isEndless(request.url())) underWay.add(request);
  });
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  const drawn = () =>
    page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));
  return {
    settled: async () => {
      const heading = page.locator('h1:visible').first();
      await heading.waitFor({ state: 'attached', timeout: PATIENCE_MS });
      const deadline = performance.now() + PATIENCE_MS;
      for (let turns = 0, seen = -1; turns < QUIET_TURNS; ) {
        await drawn();
        turns = underWay.size === 0 && begun === seen ? turns + 1 : 0;
        seen = begun;
        if (performance.now() > deadline)
          throw new Error(`No answer to ${[...underWay].map((request) => request.url()).join(', ')}`);
      }
    },
  };
}
