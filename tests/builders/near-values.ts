import fc from 'fast-check';
import { HOSTILE } from './hostile-values';
import { examplesOf, placesIn, wholeOf } from './schema-places';
import type { Shape } from './schema-shape';

/** What somebody tries who means no good, or whose phone is broken. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(...HOSTILE),
  fc.constantFrom('', ' ', '\u0000', '\ud800', '__proto__', 'constructor', '0', 'x'.repeat(5000)),
  fc.constantFrom(-1, 0.5, 1e21, Number.MAX_SAFE_INTEGER, 4_102_444_800_000, null),
);

/** Mostly the sample, or else what the schema takes, in ever other combinations; now and then something odd, or nothing. */
function near(shape: Shape, sample: unknown): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'leaf':
      return fc.oneof(
        { weight: 30, arbitrary: fc.constant(wholeOf(shape, sample)) },
        { weight: 20, arbitrary: fc.constantFrom(...examplesOf(shape.schema)) },
        { weight: 1, arbitrary: odd },
      );
    case 'list': {
      const [first] = wholeOf(shape, sample) as readonly unknown[];
      const some = fc.array(near(shape.item, first), { minLength: 1, maxLength: 3 });
      return fc.oneof({ weight: 20, arbitrary: some }, { weight: 1, arbitrary: fc.constant([]) });
    }
    case 'object': {
      const whole = wholeOf(shape, sample) as Readonly<Record<string, unknown>>;
      const fields = Object.entries(shape.fields).map(
        ([name, field]) => [name, near(field, whole[name])] as const,
      );
      const requiredKeys = Object.keys(shape.fields).filter((name) => !shape.optional.includes(name));
      return fc.record(Object.fromEntries(fields), { requiredKeys });
    }
    case 'either':
      return fc.oneof(...shape.of.map((one) => near(one, sample)));
  }
}

/** Requests of a shape as they should never arrive, and as they might: any JSON, a sample with one odd place, near ones. */
export function requestsNear(shape: Shape, sample: unknown): fc.Arbitrary<unknown> {
  const spoilt = fc
    .tuple(fc.constantFrom(...placesIn(shape, sample)), odd)
    .map(([place, value]) => place.put(value));
  return fc.oneof(fc.jsonValue(), spoilt, near(shape, sample));
}
