import fc from 'fast-check';
import { temporaryDatabase } from '../fixtures/temporary-database';
import type { Doc } from '../values';
import type { Position } from './point';
import { distanceMetres } from './sphere';

const schema = { collections: { places: { indexes: [{ name: 'spot', geo: 'at' }] } } } as const;

const position = fc.tuple(
  fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 180, 179.99, 116.4)),
  fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, 89.99, 39.9)),
);
const nearby = fc.tuple(
  fc.double({ min: 116.3, max: 116.5, noNaN: true }),
  fc.double({ min: 39.8, max: 40, noNaN: true }),
);
const pointOf = (coordinates: Position) => ({ type: 'Point', coordinates });
const ids = (docs: readonly Doc[]) => docs.map(({ _id }) => _id);

test('near, within a circle and within an area agree with looking at every point', async () => {
  const points = fc.array(fc.oneof(position, nearby), { minLength: 1, maxLength: 30 });
  const metres = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 21_000_000 }));
  await fc.assert(
    fc.asyncProperty(points, fc.oneof(position, nearby), metres, async (positions, centre, reach) => {
      const { database, remove } = temporaryDatabase({ schema });
      try {
        await database.insert('places', [
          ...positions.map((at, i) => ({ _id: `${i}`, at: pointOf(at) })),
          { _id: 'nowhere' },
        ]);
        const far = positions.map((at, i) => ({ id: `${i}`, metres: distanceMetres(at, centre), at }));
        const inside = far.filter(({ metres: m }) => m <= reach);
        const near = { at: { $nearSphere: { $geometry: pointOf(centre), $maxDistance: reach } } };
        const sorted = [...inside].sort((a, b) => a.metres - b.metres);
        expect(ids(database.find('places', { query: near }))).toEqual(sorted.map(({ id }) => id));

        const circle = { at: { $geoWithin: { $centerSphere: [centre, reach / 6_378_100] } } };
        // A point on the very edge may fall to either side of rounding.
        const sure = far.filter(({ metres: m }) => Math.abs(m - reach) > 1e-3);
        const found = new Set(ids(database.find('places', { query: circle })));
        for (const { id, metres: m } of sure) expect([id, found.has(id)]).toEqual([id, m < reach]);

        const [west, south] = centre;
        const ring = [
          [west, south],
          [west + 1, south],
          [west + 1, south + 1],
          [west, south + 1],
          [west, south],
        ];
        const box = { at: { $geoWithin: { $geometry: { type: 'Polygon', coordinates: [ring] } } } };
        const legal = west + 1 <= 180 && south + 1 <= 90;
        const boxed = far.filter(({ at: [x, y] }) => x > west && x < west + 1 && y > south && y < south + 1);
        if (legal)
          expect(ids(database.find('places', { query: box }))).toEqual(
            expect.arrayContaining(boxed.map(({ id }) => id)),
          );
      } finally {
        remove();
      }
    }),
    { numRuns: 120 },
  );
}, 60_000);

test('a point a hair beside an edge is found, though the tree of boxes keeps fewer digits', async () => {
  const { database, remove } = temporaryDatabase({ schema });
  await database.insert('places', [{ _id: '1', at: pointOf([0, 1e-323]) }]);
  const [w, s, e, n] = [-5e-324, 5e-324, 1, 1];
  const ring = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  const query = { at: { $geoWithin: { $geometry: { type: 'Polygon', coordinates: [ring] } } } };
  expect(ids(database.find('places', { query }))).toEqual(['1']);
  remove();
});

describe('places in Beijing', () => {
  const { database, remove } = temporaryDatabase({ schema });
  afterAll(remove);
  const at = (lng: number, lat: number) => pointOf([lng, lat]);
  beforeAll(async () => {
    await database.insert('places', [
      { _id: 'far', city: 'x', at: at(117, 40) },
      { _id: 'near', city: 'x', at: at(116.41, 39.9) },
      { _id: 'here', city: 'y', at: at(116.4, 39.9) },
    ]);
  });
  const from = at(116.4, 39.9);

  test('an order of its own goes before nearness', () => {
    const query = { at: { $nearSphere: { $geometry: from } } };
    expect(ids(database.find('places', { query }))).toEqual(['here', 'near', 'far']);
    expect(ids(database.find('places', { query, order: { _id: -1 } }))).toEqual(['near', 'here', 'far']);
  });

  test('$geoNear measures, filters and limits', () => {
    const stage = { near: from, distanceField: 'away.m', query: { city: 'x' }, limit: 1, includeLocs: 'loc' };
    expect(database.aggregate('places', [{ $geoNear: stage }, { $project: { at: 0 } }])).toEqual([
      { _id: 'near', city: 'x', away: { m: expect.closeTo(854, -1) }, loc: at(116.41, 39.9) },
    ]);
  });

  test('$geoIntersects finds what lies in an area', () => {
    const ring = [
      [116.405, 39.8],
      [116.5, 39.8],
      [116.5, 40],
      [116.405, 40],
      [116.405, 39.8],
    ];
    const query = { at: { $geoIntersects: { $geometry: { type: 'Polygon', coordinates: [ring] } } } };
    expect(ids(database.find('places', { query }))).toEqual(['near']);
  });

  test('a changed point is found where it is now', async () => {
    await database.insert('places', [{ _id: 'moving', at: at(0, 0) }]);
    await database.modify('places', { query: { _id: 'moving' }, change: { $set: { at: at(10, 10) } } });
    const around = (lng: number) => ({
      at: { $nearSphere: { $geometry: at(lng, lng), $maxDistance: 1000 } },
    });
    expect(ids(database.find('places', { query: around(0) }))).toEqual([]);
    expect(ids(database.find('places', { query: around(10) }))).toEqual(['moving']);
    await database.remove('places', { query: { _id: 'moving' } });
    expect(ids(database.find('places', { query: around(10) }))).toEqual([]);
  });

  test.each([
    ['a text', 'x'],
    [
      'a line',
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      },
    ],
    ['a place off the earth', { type: 'Point', coordinates: [200, 0] }],
    ['two points', [pointOf([0, 0]), pointOf([1, 1])]],
  ])('%s cannot stand in a geo index', async (_, wrong) => {
    await expect(database.insert('places', [{ at: wrong }])).rejects.toThrow("Can't extract geo keys");
  });

  test('nearness needs an index, one place and a query that reads', async () => {
    const near = { $nearSphere: { $geometry: from } };
    expect(() => database.find('places', { query: { elsewhere: near } })).toThrow(
      'unable to find index for $geoNear',
    );
    expect(() => database.find('places', { query: { $or: [{ at: near }] } })).toThrow();
    await expect(database.remove('places', { query: { at: near } })).rejects.toThrow(
      'cannot choose what to write',
    );
    expect(() => database.aggregate('places', [{ $match: { at: near } }])).toThrow(
      'not allowed in this context',
    );
  });
});
