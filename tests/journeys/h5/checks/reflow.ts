import type { Page } from 'playwright-core';

/** What large text on a narrow screen breaks: sideways scrolling, words cut off, words beyond the edge. */
export function reflowFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth;
    const hasWords = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const isSpokenOnly = (element: Element) => element.closest('.vh, .skip') !== null;
    const cuts = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCutBelow = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
      const isCutAside = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      return isCutBelow || isCutAside;
    };
    const told = (what: string, element: Element) =>
      `${what}: <${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.trim().slice(0, 30)}`;
    const words = [...document.body.querySelectorAll('*')].filter(
      (element) => hasWords(element) && element.checkVisibility() && !isSpokenOnly(element),
    );
    return [
      ...(wide > edge ? [`the page is ${wide} px wide on a screen of ${edge}`] : []),
      ...words
        .filter((element) => element.tagName !== 'TEXTAREA' && cuts(element))
        .map((element) => told('cut off', element)),
      ...words
        .filter((element) => element.getBoundingClientRect().right > edge + 1)
        .map((element) => told('beyond the edge', element)),
    ];
  });
}
