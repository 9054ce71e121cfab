import type * as v from 'valibot';

/** What a schema lets in, without the rules of its leaves. */
export type Shape =
  /** One value: a text, a number, a flag, one of a list of choices. */
  | { readonly kind: 'leaf'; readonly schema: v.GenericSchema }
  | { readonly kind: 'list'; readonly schema: v.GenericSchema; readonly item: Shape }
  | {
      readonly kind: 'object';
      readonly schema: v.GenericSchema;
      readonly fields: Readonly<Record<string, Shape>>;
      /** Names of the fields that may be left out. */
      readonly optional: readonly string[];
    }
  | { readonly kind: 'either'; readonly schema: v.GenericSchema; readonly of: readonly Shape[] };

/** The parts that valibot's schemas have, by whichever kind has them. */
interface Parts {
  readonly wrapped: v.GenericSchema;
  readonly item: v.GenericSchema;
  readonly entries: Readonly<Record<string, v.GenericSchema>>;
  readonly options: readonly v.GenericSchema[];
  readonly value: v.GenericSchema;
}

type Reader = (schema: v.GenericSchema & Parts) => Shape;

const leaf: Reader = (schema) => ({ kind: 'leaf', schema });
const inside: Reader = ({ wrapped }) => shapeOf(wrapped);
const either: Reader = (schema) => ({ kind: 'either', schema, of: schema.options.map(shapeOf) });
const object: Reader = (schema) => ({
  kind: 'object',
  schema,
  fields: Object.fromEntries(Object.entries(schema.entries).map(([name, one]) => [name, shapeOf(one)])),
  optional: Object.keys(schema.entries).filter((name) =>
    /^(optional|nullish)$/.test(schema.entries[name]?.type ?? ''),
  ),
});
/** Any key will do: what may stand below one may stand below each. */
const record: Reader = (schema) => ({
  kind: 'object',
  schema,
  fields: { anything: shapeOf(schema.value) },
  optional: ['anything'],
});

function allOf(schema: v.GenericSchema & Parts): Shape {
  const parts = schema.options.map(shapeOf).map((part) => {
    if (part.kind !== 'object') {
      throw new Error(`an intersection of ${part.schema.type} is not known here`);
    }
    return part;
  });
  const fields = Object.assign({}, ...parts.map((part) => part.fields)) as Readonly<Record<string, Shape>>;
  return { kind: 'object', schema, fields, optional: parts.flatMap(({ optional }) => optional) };
}

const READERS: Readonly<Record<string, Reader>> = {
  ...{ string: leaf, number: leaf, boolean: leaf, picklist: leaf, literal: leaf },
  ...{ optional: inside, nullable: inside, nullish: inside },
  array: (schema) => ({ kind: 'list', schema, item: shapeOf(schema.item) }),
  ...{ object, strict_object: object, record },
  ...{ union: either, variant: either, intersect: allOf },
};

/** What comes in passes the first schema of a pipe; a later one would see something else. */
function refuseSchemasInPipe({
  type,
  pipe = [],
}: {
  type: string;
  pipe?: readonly { kind: string }[];
}): void {
  if (pipe.slice(1).some(({ kind }) => kind === 'schema')) {
    throw new Error(`a ${type} piped into another schema is not known here`);
  }
}

/** Reads a schema of valibot. Throws at a kind of schema it does not know, rather than pass over what it lets in. */
export function shapeOf(schema: v.GenericSchema): Shape {
  const read = READERS[schema.type];
  if (read === undefined) {
    throw new Error(`a schema of kind ${schema.type} is not known here`);
  }
  refuseSchemasInPipe(schema);
  return read(schema as v.GenericSchema & Parts);
}
