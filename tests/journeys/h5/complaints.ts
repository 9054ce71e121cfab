import type { Page } from 'playwright-core';
import { isForAxe } from '../../support/serve-axe';

/** What went wrong in a browser without stopping the page: errors, warnings, requests that leave this machine. */
export interface Complaints {
  readonly all: readonly string[];
  /** Those since this was last asked. */
  fresh(): readonly string[];
}

/** The browser writes a line of its own for a call that found no network; that is what such a test is about. */
const EXPECTED = /Failed to load resource: net::ERR_INTERNET_DISCONNECTED/;

/** Listens to a page from its beginning. */
export function listenTo(page: Page, origin: string): Complaints {
  const all: string[] = [];
  page.on('console', (message) => {
    const isLoud = message.type() === 'error' || message.type() === 'warning';
    if (isLoud && !EXPECTED.test(message.text())) all.push(`console.${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => all.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url) && !isForAxe(url))
      all.push(`request to ${url}`);
  });
  let told = 0;
  const fresh = () => {
    const since = all.slice(told);
    told = all.length;
    return since;
  };
  return { all, fresh };
}
