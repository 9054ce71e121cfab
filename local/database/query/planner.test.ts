import fc from 'fast-check';
import { temporaryDatabase } from '../fixtures/temporary-database';
import { type SortSpec, sortDocs } from '../order';
import type { Doc } from '../values';
import { matcherOf } from './mingo';

const FIELDS = ['a', 'b', 'c.d', 'e'] as const;

const text = fc.constantFrom('', 'a', 'b', 'B', '1', '阳', '😀', '，', 'nul\0', '\ud800', '{"$date"');
const scalar = fc.oneof(
  fc.constantFrom(null, 0, 1, -1, 1.5, 2 ** 40, true, false),
  text,
  fc.integer({ min: -3, max: 3 }).map((ms) => new Date(ms)),
);
const value = fc.oneof(
  { weight: 12, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.record({ d: scalar }, { noNullPrototype: true }) },
);
const document = fc.record(
  {
    a: value,
    b: value,
    c: fc.oneof(fc.record({ d: value }, { requiredKeys: [], noNullPrototype: true }), value),
    e: scalar,
  },
  { requiredKeys: [], noNullPrototype: true },
);
/** Most collections hold simple values only, so that SQL is trusted; some hold lists and documents too. */
const simple = fc.record(
  { a: scalar, b: scalar, c: fc.record({ d: scalar }, { noNullPrototype: true }), e: scalar },
  { requiredKeys: [], noNullPrototype: true },
);
const documents = fc.oneof(fc.array(simple, { maxLength: 25 }), fc.array(document, { maxLength: 25 }));

const operand = fc.oneof(
  fc.tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), value),
  fc.tuple(fc.constantFrom('$in', '$nin'), fc.array(value, { maxLength: 3 })),
  fc.tuple(fc.constant('$exists'), fc.boolean()),
);
const condition = fc.oneof(
  value,
  fc.array(operand, { minLength: 1, maxLength: 2 }).map((pairs): unknown => Object.fromEntries(pairs)),
);
const field = fc.constantFrom(...FIELDS);
const simpleQuery: fc.Arbitrary<Doc> = fc.dictionary(field, condition, { maxKeys: 2, noNullPrototype: true });
const query: fc.Arbitrary<Doc> = fc.oneof(
  simpleQuery,
  fc
    .tuple(
      fc.constantFrom('$and', '$or', '$nor'),
      fc.array(simpleQuery, { minLength: 1, maxLength: 3 }),
      simpleQuery,
    )
    .map(([logic, parts, more]) => ({ ...more, [logic]: parts })),
);
const order = fc.dictionary(field, fc.constantFrom(1 as const, -1 as const), {
  maxKeys: 2,
  noNullPrototype: true,
});

test('with the planner and without it, a query finds the same documents in the same order', async () => {
  const reading = fc.record({
    query,
    order,
    offset: fc.nat({ max: 5 }),
    limit: fc.integer({ min: 1, max: 10 }),
  });
  await fc.assert(
    fc.asyncProperty(
      documents,
      fc.array(reading, { minLength: 5, maxLength: 12 }),
      async (bodies, readings) => {
        const docs: Doc[] = bodies.map((body, i) => ({ _id: `d${i}`, ...body }));
        const { database, remove } = temporaryDatabase({
          schema: {
            collections: {
              all: {
                indexes: [
                  { name: 'ab', keys: { a: 1, b: -1 } },
                  { name: 'cd', keys: { 'c.d': -1 } },
                ],
              },
            },
          },
        });
        try {
          if (docs.length > 0) await database.insert('all', docs);
          for (const { query: asked, order: sort, offset, limit } of readings) {
            const expected = sortDocs(docs.filter(matcherOf(asked)), sort as SortSpec);
            expect(database.find('all', { query: asked, order: sort, offset, limit })).toEqual(
              expected.slice(offset, offset + limit),
            );
            expect(database.count('all', asked)).toBe(expected.length);
          }
        } finally {
          remove();
        }
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
