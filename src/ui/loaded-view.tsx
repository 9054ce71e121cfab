import type { ReactNode } from 'react';
import { Empty } from './empty';
import { ErrorState, type FailureLook } from './error-state';
import { Skeleton } from './skeleton';

/** What a question to the back end looks like from the screen's side. */
export type LoadedShape<TValue> =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'failed';
      readonly refused: { readonly code: string; readonly requestId?: string };
      readonly retry: () => void;
    }
  | { readonly kind: 'empty'; readonly refresh: () => void }
  | { readonly kind: 'done'; readonly value: TValue };

interface LoadedViewProps<TValue> {
  readonly loaded: LoadedShape<TValue>;
  /** What is being loaded, for the announcement: 活动列表. */
  readonly what: string;
  readonly failure: (refused: { readonly code: string; readonly requestId?: string }) => FailureLook;
  /** Why there is nothing, and what to do next. */
  readonly empty?: { readonly title: string; readonly advice: string; readonly action?: ReactNode };
  readonly children: (value: TValue) => ReactNode;
}

function Shown<TValue>({ loaded, what, failure, empty, children }: LoadedViewProps<TValue>) {
  switch (loaded.kind) {
    case 'loading':
      return null;
    case 'failed':
      return <ErrorState {...failure(loaded.refused)} onRetry={loaded.retry} />;
    case 'empty':
      return (
        <Empty title={empty?.title ?? `没有${what}`} advice={empty?.advice ?? ''} action={empty?.action} />
      );
    case 'done':
      return <>{children(loaded.value)}</>;
  }
}

const STAGES = { loading: 'loading', failed: 'failed', empty: 'loaded', done: 'loaded' } as const;

/** The four states of everything that is loaded: loading, failed, empty, done. */
export function LoadedView<TValue>(props: LoadedViewProps<TValue>) {
  return (
    <>
      <Skeleton what={props.what} stage={STAGES[props.loaded.kind]} />
      <Shown {...props} />
    </>
  );
}
