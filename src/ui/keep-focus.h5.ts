import { type RefObject, useEffect } from 'react';

const STOPS = 'a[href], button, input, select, textarea, [tabindex]';

/** What can take the focus and is in sight, in the order of the page. */
const stopsIn = (page: Element): readonly HTMLElement[] =>
  [...page.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.getClientRects().length > 0);

/**
 * When what has the focus leaves the page (the last 加载更多, a chip, 撤销), the focus goes to what stood before it,
 * so that a keyboard or a screen reader goes on from there and not from the top of the document.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current;
    if (root === null) return undefined;
    let held: Element | undefined;
    let before: readonly HTMLElement[] = [];
    const remember = ({ target }: Event) => {
      if (!(target instanceof HTMLElement)) return;
      const stops = stopsIn(root);
      held = target;
      before = stops.slice(0, Math.max(stops.indexOf(target), 0)).reverse();
    };
    const watch = new MutationObserver(() => {
      if (held === undefined || held.isConnected || document.activeElement !== document.body) return;
      held = undefined;
      before.find((stop) => root.contains(stop) && stop.getClientRects().length > 0)?.focus();
    });
    root.addEventListener('focusin', remember);
    watch.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, [page]);
}
