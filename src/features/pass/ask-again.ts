import { useEffect, useRef, useState } from 'react';
import { useHidden, useShown } from '../../platform/visibility';

/** Soon while the code is held up to be scanned, then ever more seldom; in milliseconds. */
const PAUSES: readonly number[] = [5_000, 5_000, 10_000, 10_000, 20_000, 30_000];
const LONG_PAUSE = 60_000;

/** How long to wait before asking once more, when so many questions have been asked. */
export const pauseAfter = (asked: number): number => PAUSES[asked] ?? LONG_PAUSE;

/** Asks again and again while it is wanted and the page is in sight; starts over, soon, each time the page is shown. */
export function useAskAgain(isWanted: boolean, ask: () => void): void {
  const [isShown, setIsShown] = useState(true);
  const asking = useRef(ask);
  asking.current = ask;
  useShown(() => setIsShown(true));
  useHidden(() => setIsShown(false));
  const isOn = isWanted && isShown;
  useEffect(() => {
    if (!isOn) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout>;
    const wait = (asked: number) => {
      timer = setTimeout(() => {
        asking.current();
        wait(asked + 1);
      }, pauseAfter(asked));
    };
    wait(0);
    return () => clearTimeout(timer);
  }, [isOn]);
}
