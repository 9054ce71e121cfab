/** An element of the view as the engine drew it. */
export type ViewElement = Element & { readonly __wxElement?: unknown };

/** The id in the WXML; the engine keeps it to itself. */
export const idOf = (element: ViewElement): string =>
  (element.__wxElement as { readonly id?: string } | undefined)?.id ?? '';

const tagOf = (element: Element): string => element.tagName.toLowerCase();

/** Whether a screen reader passes over it: itself or something around it says so. */
export function isHidden(element: Element): boolean {
  return element.closest('[aria-hidden="true"]') !== null;
}

/** The role that a screen reader hears: the one written, or the one that a built-in has by itself. */
export function roleOf(element: Element): string | undefined {
  const written = element.getAttribute('aria-role');
  if (written) return written;
  const tag = tagOf(element);
  if (tag === 'input' || tag === 'textarea') return 'textbox';
  if (tag === 'button' || tag === 'switch' || tag === 'slider') return tag;
  return undefined;
}

/** The words inside, without those hidden from screen readers. */
export function spokenText(element: Element): string {
  const words: string[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType === 3) words.push(child.nodeValue ?? '');
    else if (child.nodeType === 1 && (child as Element).getAttribute('aria-hidden') !== 'true') {
      const inner = child as Element;
      words.push(inner.getAttribute('aria-label') || spokenText(inner));
    }
  }
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** What a screen reader calls it. */
export function nameOf(element: Element): string {
  return element.getAttribute('aria-label')?.trim() || spokenText(element);
}

/** All elements below, outermost first. */
export const elementsBelow = (screen: Element): readonly Element[] => [...screen.querySelectorAll('*')];
