import { isTabPage, pathTo } from './navigate';

test('a page is addressed with its query, values encoded and unknown ones left out', () => {
  const path = pathTo('/packages/public/activity/index', { id: 'a 1', from: undefined, at: 2 });
  expect(path).toBe('/packages/public/activity/index?id=a%201&at=2');
});

test('a page of the tab bar is known with and without a query', () => {
  expect(isTabPage('/pages/home/index?x=1')).toBe(true);
  expect(isTabPage('/packages/public/activity/index')).toBe(false);
});
