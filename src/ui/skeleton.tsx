import { useEffect, useRef } from 'react';
import { Block } from './base/block';
import { say, unsay } from './say';

// A quick answer needs no announcement.
const PATIENCE_MS = 1000;

const SKELETON_WORDS = {
  loading: (what: string) => `正在加载${what}`,
  loaded: (what: string) => `已加载${what}`,
} as const;

/** How far loading has come. What `failed` says so itself. */
export type LoadingStage = 'loading' | 'loaded' | 'failed';

/** Says that something is being loaded when it takes more than a second, and then also that it came. */
function useLoadingSpoken(what: string, stage: LoadingStage): void {
  const spoken = useRef<string>();
  useEffect(() => {
    if (stage !== 'loading') {
      return undefined;
    }
    const timer = setTimeout(() => {
      spoken.current = SKELETON_WORDS.loading(what);
      say(spoken.current);
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [what, stage]);
  useEffect(() => {
    const before = spoken.current;
    if (stage === 'loading' || before === undefined) {
      return;
    }
    spoken.current = undefined;
    if (stage === 'loaded') {
      say(SKELETON_WORDS.loaded(what));
    } else {
      unsay(before);
    }
  }, [what, stage]);
  // Somebody who left meanwhile is told nothing, and finds nothing that is no longer true.
  useEffect(() => () => unsay(spoken.current ?? ''), []);
}

interface SkeletonProps {
  /** What is being loaded: 活动. */
  readonly what: string;
  readonly rows?: 1 | 2 | 3;
  /** Stays where it is when loading has ended, draws nothing any more and says how it ended. */
  readonly stage?: LoadingStage;
}

/** Holds the place of what is loading; says so when it takes more than a second, and then when it has come. */
export function Skeleton({ what, rows = 3, stage = 'loading' }: SkeletonProps) {
  useLoadingSpoken(what, stage);
  if (stage !== 'loading') {
    return null;
  }
  return (
    <Block className="skeleton" hidden>
      {['a', 'b', 'c'].slice(0, rows).map((bone) => (
        <Block className="bone" key={bone} />
      ))}
    </Block>
  );
}
