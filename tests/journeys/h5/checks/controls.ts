import type { Page } from 'playwright-core';

/** Something on the page that can be pressed, chosen or filled in, as it is drawn. */
export interface Control {
  readonly says: string;
  readonly width: number;
  readonly height: number;
  /** A link inside a sentence, which WCAG 2.5.5 lets be as high as its line. */
  readonly isInline: boolean;
}

/** Everything operable and visible on the page on top. A hidden native box counts with the face drawn for it. */
export function controlsOf(page: Page): Promise<readonly Control[]> {
  return page.evaluate(() => {
    const operable = 'a[href], button, input, select, textarea, [tabindex="0"]';
    const isDrawn = (element: Element) =>
      element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true });
    const faceOf = (element: Element): Element => {
      const label = element.closest('label');
      const { width, height } = element.getBoundingClientRect();
      return label && (width < 24 || height < 24 || getComputedStyle(element).opacity === '0')
        ? label
        : element;
    };
    const isInline = (element: Element) =>
      element.matches('a[href]') &&
      getComputedStyle(element).display === 'inline' &&
      element.parentElement?.tagName === 'P';
    return [...document.querySelectorAll(operable)]
      .filter((element) => isDrawn(element) && !element.matches('.skip'))
      .map((element) => {
        const { width, height } = faceOf(element).getBoundingClientRect();
        const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
        const says = `<${element.tagName.toLowerCase()} class="${element.className}"> ${words.trim().slice(0, 30)}`;
        return { says, width, height, isInline: isInline(element) };
      });
  });
}

/** Controls narrower or lower than a finger needs, in CSS pixels. */
export async function smallTargets(page: Page, least: number): Promise<readonly string[]> {
  const controls = await controlsOf(page);
  return controls
    .filter(({ width, height, isInline }) => !isInline && (width < least - 0.5 || height < least - 0.5))
    .map(({ says, width, height }) => `${Math.round(width)} × ${Math.round(height)}: ${says}`);
}
