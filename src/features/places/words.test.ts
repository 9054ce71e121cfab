import { PLACES_WORDS } from './words';

test('the map says it has the whole list only when it has', () => {
  expect(PLACES_WORDS.mapLabel(200, 200)).toBe('地图，内容与列表相同');
  expect(PLACES_WORDS.mapLabel(200, 431)).toBe('地图，标出列表的前 200 处');
});
