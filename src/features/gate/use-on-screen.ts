import { useEffect, useRef, useState } from 'react';
import type { Result } from './result';

/** A result is to be seen for so long before the camera's next one takes its place, in milliseconds. */
const SEEN = 2000;
/** How long a result fills its panel and can be undone there, in milliseconds. */
const ON_PANEL = 10_000;

/** What of the last scans is on the screen: the newest on the panel for a while, then in one line. */
export interface OnScreen {
  readonly panel: Result | undefined;
  readonly line: Result | undefined;
}

const NOTHING: OnScreen = { panel: undefined, line: undefined };

/**
 * Shows results one after another; `onShow` is called as each comes on the panel, and the panel announces itself. What
 * the camera saw (`wait`) waits its turn, so that each person's result can be read and heard; what a hand entered is
 * shown at once. All of them have been judged and written down before. A result leaves the panel after a while; the
 * next one only moves it to the line, so that it can still be read.
 */
export function useOnScreen(onShow: (result: Result) => void) {
  const [onScreen, setOnScreen] = useState(NOTHING);
  const queue = useRef<readonly Result[]>([]);
  /** Runs while the newest result has to be seen; by a timer, since somebody may set the clock meanwhile. */
  const turn = useRef<ReturnType<typeof setTimeout>>();
  const { panel } = onScreen;
  useEffect(() => {
    if (panel === undefined) {
      return undefined;
    }
    const timer = setTimeout(() => setOnScreen({ panel: undefined, line: panel }), ON_PANEL);
    return () => clearTimeout(timer);
  }, [panel]);
  useEffect(() => () => clearTimeout(turn.current), []);

  const show = (result: Result) => {
    setOnScreen((before) => ({ panel: result, line: before.panel ?? before.line }));
    onShow(result);
    clearTimeout(turn.current);
    turn.current = setTimeout(next, SEEN);
  };
  function next() {
    const [first, ...rest] = queue.current;
    queue.current = rest;
    turn.current = undefined;
    if (first !== undefined) {
      show(first);
    }
  }
  const wait = (result: Result) => {
    if (turn.current === undefined) {
      show(result);
    } else {
      queue.current = [...queue.current, result];
    }
  };
  /** What is on the panel, said differently; it says so itself. */
  const amend = (result: Result) => setOnScreen((before) => ({ ...before, panel: result }));
  /** Takes what is on the panel to the line, said differently, and makes way for whoever waits. */
  const putAway = (result: Result) => {
    clearTimeout(turn.current);
    setOnScreen({ panel: undefined, line: result });
    next();
  };
  return { onScreen, show, wait, amend, putAway };
}
