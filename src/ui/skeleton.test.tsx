import { act, render, screen } from '@testing-library/react';
import { LoadedView } from './loaded-view';
import { say } from './say';
import { Skeleton } from './skeleton';

const FAILURE = () => ({ title: '没能加载首页', advice: '请重试。' });
const refused = { code: 'OFFLINE' };
type Shape = { readonly kind: 'loading' | 'empty' | 'failed' | 'done' };

function Home({ kind }: Shape) {
  const loaded = { kind, refused, retry: () => undefined, refresh: () => undefined, value: '到了' } as const;
  return (
    <LoadedView
      loaded={loaded as Parameters<typeof LoadedView<string>>[0]['loaded']}
      what="首页"
      failure={FAILURE}
    >
      {(words) => <p>{words}</p>}
    </LoadedView>
  );
}

const live = () => document.getElementById('live')?.textContent;
const later = (ms: number) => act(() => jest.advanceTimersByTime(ms));

beforeEach(() => {
  jest.useFakeTimers();
  const region = document.createElement('div');
  region.id = 'live';
  document.body.replaceChildren(region);
});
afterEach(() => jest.useRealTimers());

test.each(['done', 'empty'] as const)('what took long is said to have come when it is %s', (kind) => {
  const { rerender } = render(<Home kind="loading" />);
  later(1100);
  expect(live()).toBe('正在加载首页');
  rerender(<Home kind={kind} />);
  later(100);
  expect(live()).toBe('已加载首页');
});

test('what came quickly is not spoken of at all', () => {
  const { rerender } = render(<Home kind="loading" />);
  later(900);
  rerender(<Home kind="done" />);
  later(2000);
  expect(live()).toBe('');
  expect(screen.getByText('到了')).toBeTruthy();
});

test('a failure speaks for itself, and nothing says that it is still loading', () => {
  const { rerender } = render(<Home kind="loading" />);
  later(1100);
  rerender(<Home kind="failed" />);
  later(100);
  expect(live()).toBe('');
  expect(screen.getByRole('alert').textContent).toContain('没能加载首页');
});

test('whoever leaves meanwhile is not told that it came, and what was said since stays', () => {
  const { unmount } = render(<Skeleton what="首页" />);
  later(1100);
  unmount();
  later(100);
  expect(live()).toBe('');
  const other = render(<Skeleton what="首页" />);
  later(1100);
  act(() => say('已复制'));
  later(100);
  other.unmount();
  expect(live()).toBe('已复制');
});
