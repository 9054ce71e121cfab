interface Guard {
  readonly address: string;
  readonly place: number | undefined;
}

/** The guard in force; pages take turns, so there is one at most. */
const standing: { guard?: Guard | undefined } = {};

/** Where the router counts an entry of the browser's history: it keeps `idx` in the state of each it makes. */
function placeOf(state: unknown): number | undefined {
  const idx = (state as { idx?: unknown } | null)?.idx;
  return typeof idx === 'number' ? idx : undefined;
}

function takeBack(event: PopStateEvent): void {
  const { guard } = standing;
  if (guard === undefined) {
    return;
  }
  event.stopImmediatePropagation();
  if (location.href !== guard.address) {
    const place = placeOf(event.state);
    history.go(place === undefined || guard.place === undefined ? 1 : guard.place - place);
  }
}

/**
 * To be called before the router is made: on `window` a listener is heard in the order of coming, capturing or not,
 * and a guard that is heard after the router comes too late.
 */
export function hearStepsFirst(): void {
  window.addEventListener('popstate', takeBack);
}

/**
 * Keeps this page in sight until undone. A step back or forward in the browser is taken back at once, and the router
 * hears of neither; closing the window asks first, in the browser's own words. Nothing is added to the history, so
 * undoing leaves nothing behind.
 */
export function guardLeaving(_question: string): () => void {
  const guard = { address: location.href, place: placeOf(history.state) };
  const asked = (event: BeforeUnloadEvent) => event.preventDefault();
  standing.guard = guard;
  window.addEventListener('beforeunload', asked);
  return () => {
    window.removeEventListener('beforeunload', asked);
    if (standing.guard === guard) {
      standing.guard = undefined;
    }
  };
}
