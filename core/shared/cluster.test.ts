import fc from 'fast-check';
import { clusterItems, isOneSpot, placeIn, windowAround } from './cluster';

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const points = fc.array(fc.record({ lng: degrees(73, 135), lat: degrees(18, 53) }), {
  minLength: 1,
  maxLength: 80,
});
const withIds = (all: readonly { lng: number; lat: number }[]) =>
  all.map((point, index) => ({ ...point, id: `p${index}` }));

test('the window around some places shows every one of them, and no place is lost in clustering', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 12 }), (all, cells) => {
      const window = windowAround(all);
      for (const point of all) {
        const { x, y } = placeIn(window, point);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y)).toBeLessThan(1);
      }
      const clusters = clusterItems(withIds(all), window, cells);
      expect(clusters.flatMap(({ items }) => items.map(({ id }) => id)).sort()).toEqual(
        withIds(all)
          .map(({ id }) => id)
          .sort(),
      );
      expect(clusters.length).toBeLessThanOrEqual(cells * cells);
    }),
  );
});

test('what lies outside the window is not drawn', () => {
  const window = { middle: { lng: 118.8, lat: 32 }, span: 1 };
  expect(clusterItems(withIds([{ lng: 116.4, lat: 39.9 }]), window, 6)).toEqual([]);
});

test('items of one hall are one spot; across the street is another', () => {
  const hall = { lng: 118.8, lat: 32 };
  expect(isOneSpot([hall, hall, { lng: 118.8001, lat: 32.0001 }])).toBe(true);
  expect(isOneSpot([hall, { lng: 118.801, lat: 32 }])).toBe(false);
});
