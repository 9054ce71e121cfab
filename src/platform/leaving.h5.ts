/**
 * Keeps this page in sight until undone. The browser's way back leads to a second entry of the same address, which
 * is put back each time it is used up; closing the window asks first, in the browser's own words.
 */
export function guardLeaving(_question: string): () => void {
  const here = location.href;
  const enter = () => history.pushState(history.state, '', here);
  const asked = (event: BeforeUnloadEvent) => event.preventDefault();
  enter();
  window.addEventListener('popstate', enter);
  window.addEventListener('beforeunload', asked);
  return () => {
    window.removeEventListener('popstate', enter);
    window.removeEventListener('beforeunload', asked);
    if (location.href === here) {
      history.back();
    }
  };
}
