import * as v from 'valibot';
import { placesIn } from '../builders/schema-places';
import { shapeOf } from '../builders/schema-shape';

const flag = v.boolean();
const pathsIn = (schema: v.GenericSchema, sample?: unknown) =>
  placesIn(shapeOf(schema), sample).map(({ path }) => path);

test.each([
  ['a field that may be left out', v.strictObject({ a: v.optional(flag) }), ['', 'a']],
  ['a field that may be null', v.object({ a: v.nullable(flag), b: v.nullish(flag) }), ['', 'a', 'b']],
  ['an item of a list of objects', v.array(v.strictObject({ a: flag })), ['', '0', '0.a']],
  ['a value under any key', v.record(v.string(), flag), ['', 'anything']],
  [
    'fields of every member',
    v.variant('kind', [
      v.strictObject({ kind: v.literal('in'), a: flag }),
      v.strictObject({ kind: v.literal('out'), b: flag }),
    ]),
    ['', 'kind', 'a', 'kind', 'b'],
  ],
  ['what is in a union', v.union([flag, v.array(flag)]), ['', '0']],
  ['both halves', v.intersect([v.object({ a: flag }), v.object({ b: flag })]), ['', 'a', 'b']],
  ['what stands before a pipe', v.pipe(v.object({ a: flag }), v.transform(String)), ['', 'a']],
])('%s is a place', (_, schema, paths) => {
  expect(pathsIn(schema)).toEqual(paths);
});

test('what is put in one place of a list of objects leaves the rest as it was', () => {
  const schema = v.array(v.strictObject({ a: flag, b: v.optional(v.picklist(['x', 'y'])) }));
  const place = placesIn(shapeOf(schema), [{ a: true, b: 'y' }, { a: false }]).find(
    ({ path }) => path === '0.a',
  );
  expect(place?.put(7)).toEqual([
    { a: 7, b: 'y' },
    { a: false, b: 'x' },
  ]);
});

test.each([
  ['of an unknown kind', v.strictObject({ a: v.array(v.unknown()) })],
  ['decided while reading', v.lazy(() => v.string())],
  ['hidden behind a pipe', v.pipe(v.string(), v.transform(JSON.parse), v.object({ a: flag }))],
])('a schema %s is refused rather than passed over', (_, schema) => {
  expect(() => shapeOf(schema)).toThrow('is not known here');
});

test('a leaf that no example fits is told', () => {
  const schema = v.strictObject({ a: v.pipe(v.string(), v.regex(/^no such example$/)) });
  expect(() => pathsIn(schema)).toThrow('no example fits');
});
