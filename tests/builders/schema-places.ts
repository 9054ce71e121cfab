import * as v from 'valibot';
import { REQUESTS } from './requests';
import type { Shape } from './schema-shape';

/** A place in a value where something may stand. */
export interface Place {
  /** As a fault names it: `duties.0.name`; empty for the whole. */
  readonly path: string;
  /** The value with something else in this place, and all that may stand elsewhere standing there. */
  readonly put: (other: unknown) => unknown;
}

const leavesOf = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];

/** What the sample requests have no example of. */
const FURTHER = [
  '1795392000000.activity-1',
  'DISABLED_DAY',
  'ZC0000000001',
  'pass-used',
  '0f'.repeat(32),
  true,
  0,
  1,
  118,
  32,
];
const EXAMPLES = [...new Set([...leavesOf(REQUESTS), ...FURTHER])];

/** Everything of the sample requests that a leaf takes, and of a choice every option. */
export function examplesOf(schema: v.GenericSchema): readonly unknown[] {
  const { options = [], literal } = schema as { readonly options?: readonly unknown[]; literal?: unknown };
  const fitting = [...options, literal, ...EXAMPLES].filter((example) => v.is(schema, example));
  if (fitting.length === 0) {
    throw new Error(`no example fits a ${schema.type} that expects ${schema.expects}; add one`);
  }
  return fitting;
}

const fieldOf = (value: unknown, name: string | number): unknown =>
  (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];

/** A value in which all that may stand does: what is given as far as it fits, and examples for the rest. */
export function wholeOf(shape: Shape, given?: unknown): unknown {
  switch (shape.kind) {
    case 'leaf':
      return v.is(shape.schema, given) ? given : examplesOf(shape.schema)[0];
    case 'list': {
      const items = Array.isArray(given) && given.length > 0 ? given : [undefined];
      return items.map((item) => wholeOf(shape.item, item));
    }
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.fields).map(([name, field]) => [name, wholeOf(field, fieldOf(given, name))]),
      );
    case 'either': {
      const [first] = shape.of;
      const fitting = shape.of.find(({ schema }) => v.is(schema, given)) ?? first;
      return fitting && wholeOf(fitting, given);
    }
  }
}

const below = (name: string | number, places: readonly Place[], put: (inner: unknown) => unknown) =>
  places.map((place) => ({
    ...place,
    path: place.path === '' ? String(name) : `${name}.${place.path}`,
    put: (other: unknown) => put(place.put(other)),
  }));

function placesBelow(shape: Shape, given: unknown): readonly Place[] {
  switch (shape.kind) {
    case 'leaf':
      return [];
    case 'list': {
      const [item, ...others] = wholeOf(shape, given) as readonly unknown[];
      return below(0, placesIn(shape.item, item), (inner) => [inner, ...others]);
    }
    case 'object': {
      const whole = wholeOf(shape, given) as object;
      return Object.entries(shape.fields).flatMap(([name, field]) =>
        below(name, placesIn(field, fieldOf(whole, name)), (inner) => ({ ...whole, [name]: inner })),
      );
    }
    case 'either':
      return shape.of.flatMap((one) => placesBelow(one, v.is(one.schema, given) ? given : undefined));
  }
}

/** Every place in a value of some shape: the whole, each field however deep, the first item of each list. */
export const placesIn = (shape: Shape, given?: unknown): readonly Place[] => [
  { path: '', put: (other) => other },
  ...placesBelow(shape, given),
];
