import Taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { useDirectory } from '../../backend/use-directory';
import { PlaceFilterScreen } from './filter-screen';
import { NO_PLACE_FILTER, usePlaceSearch } from './search-store';

// The list of regions comes by itself, later than the test is over.
jest.mock('../../ui/region-picker', () => ({ RegionPicker: () => null }));
// A page of its own needs the router of a running app.
jest.mock('../../ui/page', () => ({
  Page: ({ children, foot }: { readonly children: ReactNode; readonly foot: ReactNode }) =>
    jest.requireActual<typeof import('react')>('react').Children.toArray([children, foot]),
}));

const opened: string[] = [];
const back = jest.fn();
beforeEach(() => {
  opened.length = 0;
  back.mockClear();
  usePlaceSearch.setState({ filter: NO_PLACE_FILTER });
  useDirectory.setState({ places: [], renew: () => Promise.resolve() });
  Object.assign(Taro, {
    switchTab: ({ url }: { readonly url: string }) => Promise.resolve(opened.push(url)),
    navigateBack: back,
  });
});

async function choose(pages: number) {
  Object.assign(Taro, { getCurrentPages: () => Array.from({ length: pages }) });
  render(<PlaceFilterScreen />);
  await userEvent.click(screen.getByRole('radio', { name: '阳光驿站' }));
  await userEvent.click(screen.getByRole('button', { name: /^查看/ }));
  expect(usePlaceSearch.getState().filter.kind).toBe('station');
}

test('after a reload there is nothing to go back to, and the filter leads to the list all the same', async () => {
  await choose(1);
  expect(opened).toEqual(['/pages/places/index']);
  expect(back).not.toHaveBeenCalled();
});

test('somebody who came from the list goes back to it', async () => {
  await choose(2);
  expect(back).toHaveBeenCalledTimes(1);
  expect(opened).toEqual([]);
});
