/**
 * Keeps this page in sight until undone: the browser's way back leads here again, and closing the window asks first,
 * in the browser's own words.
 */
export function guardLeaving(_question: string): () => void {
  const asked = (event: BeforeUnloadEvent) => event.preventDefault();
  // The browser has gone back already; before anybody else hears of it we go forward again.
  const wentBack = (event: PopStateEvent) => {
    event.stopImmediatePropagation();
    if (here.isAway) {
      here.isAway = false;
    } else {
      here.isAway = true;
      history.forward();
    }
  };
  const here = { isAway: false };
  window.addEventListener('beforeunload', asked);
  window.addEventListener('popstate', wentBack, { capture: true });
  return () => {
    window.removeEventListener('beforeunload', asked);
    window.removeEventListener('popstate', wentBack, { capture: true });
  };
}
