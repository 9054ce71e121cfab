import fc from 'fast-check';
import {
  closerLook,
  clusterItems,
  isClosest,
  isOneSpot,
  type MapWindow,
  placeIn,
  windowAround,
} from './cluster';

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
      for (const [at, { x, y }] of clusters.entries()) {
        for (const other of clusters.slice(at + 1)) {
          expect(Math.max(Math.abs(x - other.x), Math.abs(y - other.y))).toBeGreaterThanOrEqual(1 / cells);
        }
      }
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

test('whoever opens up group after group comes to every item: alone, at one spot, or as close as a map goes', () => {
  const isFound = (items: readonly { lng: number; lat: number }[], window: MapWindow): boolean =>
    items.length === 1 || isOneSpot(items) || isClosest(window);
  fc.assert(
    fc.property(points, (all) => {
      const items = withIds(all);
      const found = new Set<string>();
      const lookAt = (window: MapWindow, depth: number): void => {
        expect(depth).toBeLessThan(20);
        for (const { items: together } of clusterItems(items, window, 5)) {
          if (isFound(together, window)) together.map(({ id }) => found.add(id));
          else lookAt(closerLook(together), depth + 1);
        }
      };
      lookAt(windowAround(all), 0);
      expect([...found].sort()).toEqual(items.map(({ id }) => id).sort());
    }),
    { numRuns: 30 },
  );
});

test('a map that is dragged a little keeps the groups that stay in sight', () => {
  const all = withIds(
    Array.from({ length: 12_000 }, (_, at) => ({
      lng: 100 + ((at * 7919) % 1200) / 100,
      lat: 25 + ((at * 104_729) % 1000) / 100,
    })),
  );
  const groupsAt = (lng: number) =>
    clusterItems(all, { middle: { lng, lat: 30 }, span: 20 }, 5)
      .filter(({ x, y }) => Math.abs(x - 0.5) < 0.25 && Math.abs(y - 0.5) < 0.25)
      .map(({ items }) => items.map(({ id }) => id).join());
  expect(groupsAt(106)).toEqual(groupsAt(106.01));
});
