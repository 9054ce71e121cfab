import { act, renderHook } from '@testing-library/react';
import { pauseAfter, useAskAgain } from './ask-again';

const page = { hide: () => {}, show: () => {} };
jest.mock('../../platform/visibility', () => ({
  useShown: (shown: () => void) => Object.assign(page, { show: shown }),
  useHidden: (hidden: () => void) => Object.assign(page, { hide: hidden }),
}));
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const watching = (isWanted: boolean) => {
  const ask = jest.fn();
  const { rerender, unmount } = renderHook((wanted: boolean) => useAskAgain(wanted, ask), {
    initialProps: isWanted,
  });
  return { ask, rerender, unmount };
};

test('soon at first, then ever more seldom, never more often than once a minute in the end', () => {
  const pauses = Array.from({ length: 10 }, (_, asked) => pauseAfter(asked));
  expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
  expect([pauses[0], pauses[9]]).toEqual([5_000, 60_000]);
  const { ask } = watching(true);
  jest.advanceTimersByTime(80_000);
  expect(ask).toHaveBeenCalledTimes(6);
  jest.advanceTimersByTime(60_000);
  expect(ask).toHaveBeenCalledTimes(7);
});

test('nobody asks when it is not wanted, and nobody goes on when the page is closed', () => {
  const { ask, rerender, unmount } = watching(false);
  jest.advanceTimersByTime(100_000);
  expect(ask).not.toHaveBeenCalled();
  rerender(true);
  unmount();
  jest.advanceTimersByTime(100_000);
  expect(ask).not.toHaveBeenCalled();
});

test('a page out of sight asks nothing, and asks soon once it is back', () => {
  const { ask } = watching(true);
  act(() => page.hide());
  jest.advanceTimersByTime(100_000);
  expect(ask).not.toHaveBeenCalled();
  act(() => page.show());
  jest.advanceTimersByTime(5_000);
  expect(ask).toHaveBeenCalledTimes(1);
});
