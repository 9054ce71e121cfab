import { useEffect } from 'react';
import { Block } from './base/block';
import { say } from './say';

// A quick answer needs no announcement.
const PATIENCE_MS = 1000;

/** Holds the place of what is loading; says so when it takes more than a second. */
export function Skeleton({ what, rows = 3 }: { readonly what: string; readonly rows?: 1 | 2 | 3 }) {
  useEffect(() => {
    const timer = setTimeout(() => say(`正在加载${what}`), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [what]);
  return (
    <Block className="skeleton" hidden>
      {['a', 'b', 'c'].slice(0, rows).map((bone) => (
        <Block className="bone" key={bone} />
      ))}
    </Block>
  );
}
