import Taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { ActivityFilterScreen } from './filter-screen';
import { useActivityFilter } from './filter-store';

// The list of regions comes by itself, later than the test is over.
jest.mock('../../ui/region-picker', () => ({ RegionPicker: () => null }));
// A page of its own needs the router of a running app.
jest.mock('../../platform/visibility', () => ({ useShownAgain: () => undefined }));
jest.mock('../../ui/page', () => ({
  Page: ({ children, foot }: { readonly children: ReactNode; readonly foot: ReactNode }) =>
    jest.requireActual<typeof import('react')>('react').Children.toArray([children, foot]),
}));

test('after a reload there is nothing to go back to, and the filter leads to the list all the same', async () => {
  const opened: string[] = [];
  Object.assign(Taro, {
    getCurrentPages: () => [{}],
    switchTab: ({ url }: { readonly url: string }) => Promise.resolve(opened.push(url)),
  });
  const fetch = () => Promise.reject(new Error('no network'));
  Object.defineProperty(globalThis, 'fetch', { value: fetch, configurable: true });
  render(<ActivityFilterScreen />);
  await userEvent.click(screen.getByRole('radio', { name: '这个周末' }));
  await userEvent.click(screen.getByRole('button', { name: /^查看/ }));
  expect(opened).toEqual(['/pages/activities/index']);
  expect(useActivityFilter.getState().filter.when).toBe('weekend');
});
