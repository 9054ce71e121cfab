import fc from 'fast-check';
import { clusterPlaces, placeIn, windowAround } from './cluster';
import type { PlaceBrief } from './snapshot';

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const points = fc.array(fc.record({ lng: degrees(73, 135), lat: degrees(18, 53) }), {
  minLength: 1,
  maxLength: 80,
});
const asPlaces = (all: readonly { lng: number; lat: number }[]) =>
  all.map((point, index) => ({ ...point, id: `p${index}` }) as PlaceBrief);

test('the window around some places shows every one of them, and no place is lost in clustering', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 12 }), (all, cells) => {
      const window = windowAround(all);
      for (const point of all) {
        const { x, y } = placeIn(window, point);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y)).toBeLessThan(1);
      }
      const clusters = clusterPlaces(asPlaces(all), window, cells);
      expect(clusters.flatMap(({ places }) => places.map(({ id }) => id)).sort()).toEqual(
        asPlaces(all)
          .map(({ id }) => id)
          .sort(),
      );
      expect(clusters.length).toBeLessThanOrEqual(cells * cells);
    }),
  );
});

test('what lies outside the window is not drawn', () => {
  const window = { middle: { lng: 118.8, lat: 32 }, span: 1 };
  expect(clusterPlaces(asPlaces([{ lng: 116.4, lat: 39.9 }]), window, 6)).toEqual([]);
});
