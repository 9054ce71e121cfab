import type { BrowserContext } from 'playwright-core';

/** How the person has set the screen (显示与无障碍设置); absent parts are as on a new phone. */
export interface DisplayChoice {
  /** Unless chosen the theme is the one that the device asks for. */
  readonly theme?: 'auto' | 'light' | 'dark' | 'hc';
  readonly textScale?: 1 | 1.4 | 2;
  readonly isElder?: boolean;
}

/** Lets a browser remember a choice from an earlier visit. */
export async function wears(context: BrowserContext, choice: DisplayChoice): Promise<void> {
  const kept = JSON.stringify({ theme: 'auto', textScale: 1, isElder: false, ...choice });
  await context.addInitScript((text) => {
    // A test that changes the settings on the screen must not find them changed back by the next page.
    if (localStorage.getItem('display') === null) localStorage.setItem('display', text);
  }, kept);
}
