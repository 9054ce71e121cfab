import { metresBetween } from '#core/place/point';
import { liesIn } from '#core/region/region';
import { inventPlaces } from './places';
import { different, sampleAt } from './sample';
import { SPOTS } from './spots';

const { now, places, documents } = sampleAt(Date.parse('2026-11-24T10:10:00+08:00'));

test('half are bases, in all 31 provinces of the mainland, each near the middle of its district', () => {
  expect(places.filter(({ kind }) => kind === 'base')).toHaveLength(300);
  expect(different(places, ({ region }) => region.code.slice(0, 2))).toBe(31);
  for (const { region, point } of places) {
    const spot = SPOTS.find((one) => one.region.code === region.code);
    expect(spot && liesIn(region.code, spot.region.code) && metresBetween(point, spot.centre)).toBeLessThan(
      2000,
    );
  }
  expect(different(places, ({ name }) => name)).toBe(600);
});

test('they were designated in the two phases of the plan, and the snapshot holds them all', () => {
  expect(places.every(({ designatedOn }) => designatedOn >= '2023' && designatedOn <= '2026-11-24')).toBe(
    true,
  );
  const head = documents('snapshots').find(({ _id }) => _id === 'places');
  expect(head).toMatchObject({ total: 600, parts: 1 });
});

test('a bench may have ten thousand, none like another', () => {
  const many = inventPlaces('bench', 10_000, now);
  expect([
    many.length,
    different(many, ({ siteNo }) => siteNo),
    different(many, ({ name, region }) => region.code + name),
  ]).toEqual([10_000, 10_000, 10_000]);
});
