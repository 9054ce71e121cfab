import { render, screen } from '@testing-library/react';
import { ActivitiesMap } from './activities-map';
import { aCard } from './fixtures/a-list-server';

test('the map shows what has a point, and says how many stand in the list only', () => {
  render(<ActivitiesMap found={[{ card: aCard(1, 3) }, { card: aCard(2, undefined) }]} here={undefined} />);
  expect(screen.getByRole('button', { name: '活动 1' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '活动 2' })).toBeNull();
  expect(screen.getByText('地图上是下面列出的 1 个活动，另有 1 个没有标位置，只在列表里。')).toBeTruthy();
});

test('without any point there is no map to get lost in', () => {
  render(<ActivitiesMap found={[{ card: aCard(2, undefined) }]} here={undefined} />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('列出的活动都没有标位置，地图上看不到，请看下面的列表。')).toBeTruthy();
});
