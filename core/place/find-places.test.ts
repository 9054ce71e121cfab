import fc from 'fast-check';
import { asId, type RegionCode } from '../shared/ids';
import { findPlaces } from './find-places';
import { middleOf, nearestElsewhere } from './nearest-elsewhere';
import { metresBetween } from './point';
import type { PlaceBrief } from './snapshot';
import { decodeRow, encodeRow } from './snapshot-row';

const aPlace = (over: Partial<PlaceBrief> = {}): PlaceBrief => ({
  id: 'p1',
  kind: 'station',
  name: '示例街道阳光驿站',
  regionCode: '320102',
  regionName: '江苏省南京市玄武区',
  address: '示例路 18 号',
  lng: 118.8,
  lat: 32.05,
  phone: '400-000-0000',
  opening: '1:540-1050',
  access: '12222222222222222222',
  designatedOn: '2024-05-01' as PlaceBrief['designatedOn'],
  isSample: true,
  ...over,
});

const places = [
  aPlace(),
  aPlace({ id: 'p2', kind: 'base', name: '示例大学阳光基地', regionCode: '320113', lng: 118.95, lat: 32.11 }),
  aPlace({
    id: 'p3',
    regionCode: '110105',
    regionName: '北京市朝阳区',
    lng: 116.48,
    lat: 39.95,
    access: '0',
  }),
];
const idsOf = (search: Parameters<typeof findPlaces>[1]) =>
  findPlaces(places, search).map(({ place }) => place.id);

test('a province holds its cities and counties', () => {
  expect(idsOf({ region: asId<RegionCode>('320000') })).toEqual(['p1', 'p2']);
  expect(idsOf({ region: asId<RegionCode>('320100') })).toEqual(['p1', 'p2']);
  expect(idsOf({ region: asId<RegionCode>('110105') })).toEqual(['p3']);
});

test('every word must be found, in name, region or address', () => {
  expect(idsOf({ text: '南京 基地' })).toEqual(['p2']);
  expect(idsOf({ text: '示例路' })).toEqual(['p3', 'p1', 'p2']);
  expect(idsOf({ text: '没有这里' })).toEqual([]);
});

test('an unconfirmed facility does not satisfy a filter', () => {
  expect(idsOf({ access: ['step-free-entrance'] })).toEqual(['p1', 'p2']);
  expect(idsOf({ access: ['elevator'] })).toEqual([]);
});

test('the nearest place comes first, as a brute-force search finds it', () => {
  const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const point = fc.record({ lng: degrees(73, 135), lat: degrees(18, 53) });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), point, (points, near) => {
      const spread = points.map((at, index) => aPlace({ id: `p${index}`, ...at }));
      const [first] = findPlaces(spread, { near });
      expect(first?.metres).toBe(Math.min(...points.map((at) => metresBetween(near, at))));
    }),
  );
});

describe('a region that has nothing', () => {
  const elsewhere = (search: Parameters<typeof findPlaces>[1]) =>
    nearestElsewhere(places, search).map(({ place }) => place.id);

  test('is told of what fits around it, the nearest first', () => {
    expect(elsewhere({ region: asId('320113'), kind: 'station' })).toEqual(['p1', 'p3']);
    expect(elsewhere({ region: asId('110105'), kind: 'base' })).toEqual(['p2']);
  });

  test('without any place of its own lies where its city or its province does', () => {
    const [nanjing] = places;
    expect(middleOf([aPlace()], asId('320113'))).toEqual({ lng: nanjing?.lng, lat: nanjing?.lat });
    expect(middleOf(places, asId('320500'))?.lng).toBeCloseTo((118.8 + 118.95) / 2);
    expect(middleOf(places, asId('540000'))).toBeUndefined();
  });

  test('a distance is told only from where somebody is', () => {
    const search = { region: asId<RegionCode>('320113'), kind: 'station' } as const;
    expect(nearestElsewhere(places, search)[0]).toEqual({ place: places[0] });
    expect(nearestElsewhere(places, { ...search, near: { lng: 118.8, lat: 32.05 } })[0]?.metres).toBe(0);
  });

  test('there is no elsewhere without a region, and none where nothing fits', () => {
    expect(elsewhere({ text: '没有这里' })).toEqual([]);
    expect(elsewhere({ text: '没有这里', region: asId('320113') })).toEqual([]);
    expect(elsewhere({ region: asId('540000') })).toEqual([]);
  });
});

test('a place survives being sent as a row', () => {
  for (const place of places) {
    expect(decodeRow(JSON.parse(JSON.stringify(encodeRow(place))))).toEqual(place);
  }
});
