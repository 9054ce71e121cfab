import { act, renderHook } from '@testing-library/react';
import { MINUTE } from '#core/shared/instant';
import { forgetAnswers } from './answer-cache';
import { call } from './call';
import { useCall } from './use-call';

const page = { show: () => {} };
jest.mock('../platform/visibility', () => ({
  useShownAgain: (shown: () => void) => Object.assign(page, { show: shown }),
}));
jest.mock('./call', () => ({ call: jest.fn() }));
const asked = jest.mocked(call);
const answers = (value: unknown) => asked.mockResolvedValue({ ok: true, value } as never);

beforeEach(() => {
  jest.useFakeTimers();
  asked.mockReset();
  forgetAnswers();
  answers([]);
});
afterEach(() => jest.useRealTimers());

/** The screen is opened, and its first answer is there. */
async function opened(options: Parameters<typeof useCall>[2] = {}) {
  const { result } = renderHook(() => useCall('my-gates', {}, options));
  await act(() => jest.advanceTimersByTimeAsync(0));
  expect(asked).toHaveBeenCalledTimes(1);
  return result;
}
const comeBack = () =>
  act(async () => {
    page.show();
    await jest.advanceTimersByTimeAsync(0);
  });

test('coming back to a screen whose answer is young and stands asks nothing', async () => {
  await opened();
  await act(() => jest.advanceTimersByTimeAsync(4 * MINUTE));
  await comeBack();
  expect(asked).toHaveBeenCalledTimes(1);
});

test('what became wrong while one was elsewhere, or grew old, is asked anew and stays until the answer comes', async () => {
  const result = await opened();
  forgetAnswers('my-gates');
  answers([{ id: 'new' }]);
  act(() => page.show());
  expect(result.current).toMatchObject({ kind: 'done', value: [] });
  await act(() => jest.advanceTimersByTimeAsync(0));
  expect(result.current).toMatchObject({ kind: 'done', value: [{ id: 'new' }], freshness: 'fresh' });
  await act(() => jest.advanceTimersByTimeAsync(5 * MINUTE));
  await comeBack();
  expect(asked).toHaveBeenCalledTimes(3);
});

test('a screen whose question failed asks again when one comes back', async () => {
  asked.mockResolvedValue({ ok: false, code: 'OFFLINE' } as never);
  const result = await opened();
  expect(result.current.kind).toBe('failed');
  answers([]);
  await comeBack();
  expect(result.current).toMatchObject({ kind: 'done', value: [] });
});

test('some screens ask whenever one comes back, and none while it is asking or is held back', async () => {
  await opened({ renewAfter: 0 });
  act(() => page.show());
  act(() => page.show());
  await act(() => jest.advanceTimersByTimeAsync(0));
  expect(asked).toHaveBeenCalledTimes(2);
  asked.mockClear();
  renderHook(() => useCall('my-home', {}, { enabled: false }));
  await comeBack();
  expect(asked).not.toHaveBeenCalled();
});
