import { writeRefused } from '../failure';
import { compareValues, type SortSpec, sortDocs } from '../order';
import { checkStorable } from '../query/check-document';
import { copyOf, type Doc, isDoc, typeName } from '../values';
import { shownId, type UpdateOperator } from './operator';
import { makeSlot, readSlot, writeSlot } from './slot';

interface Additions {
  readonly values: readonly unknown[];
  readonly position: number | undefined;
  readonly slice: number | undefined;
  readonly sort: 1 | -1 | SortSpec | undefined;
}

const CLAUSES: ReadonlySet<string> = new Set(['$each', '$position', '$slice', '$sort']);

function wholeNumber(value: unknown, clause: string): number | undefined {
  if (value === undefined) return undefined;
  if (!Number.isInteger(value)) {
    throw writeRefused(
      `The value for ${clause} must be an integer value but was given type: ${typeName(value)}`,
    );
  }
  return Number(value);
}

const isDirection = (value: unknown): value is 1 | -1 => value === 1 || value === -1;

function readSort(value: unknown): Additions['sort'] {
  if (value === undefined || isDirection(value)) return value;
  if (isDoc(value) && Object.keys(value).length > 0 && Object.values(value).every(isDirection)) {
    return value as SortSpec;
  }
  throw writeRefused(
    'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
  );
}

function readClauses(argument: Doc): Additions {
  const stranger = Object.keys(argument).find((name) => !CLAUSES.has(name));
  if (stranger !== undefined) throw writeRefused(`Unrecognized clause in $push: ${stranger}`);
  if (!Array.isArray(argument.$each)) {
    throw writeRefused(
      `The argument to $each in $push must be an array but it was of type: ${typeName(argument.$each)}`,
    );
  }
  return {
    values: argument.$each,
    position: wholeNumber(argument.$position, '$position'),
    slice: wholeNumber(argument.$slice, '$slice'),
    sort: readSort(argument.$sort),
  };
}

const read = (argument: unknown): Additions =>
  isDoc(argument) && '$each' in argument
    ? readClauses(argument)
    : { values: [argument], position: undefined, slice: undefined, sort: undefined };

/** Objects sort by their fields; anything else among them sorts as if it had none. */
function sorted(list: readonly unknown[], sort: Additions['sort']): readonly unknown[] {
  if (sort === undefined) return list;
  if (isDirection(sort)) return [...list].sort((a, b) => compareValues(a, b) * sort);
  const boxed = Object.fromEntries(Object.entries(sort).map(([field, way]) => [`element.${field}`, way]));
  return sortDocs(
    list.map((element) => ({ element })),
    boxed,
  ).map(({ element }) => element);
}

function cut(list: readonly unknown[], slice: number | undefined): readonly unknown[] {
  if (slice === undefined) return list;
  if (slice === 0) return [];
  return slice > 0 ? list.slice(0, slice) : list.slice(slice);
}

/** `$push` with `$each`, `$position`, `$sort` and `$slice`, applied in that order; a missing field becomes a list. */
export const push: UpdateOperator = ({ root, path, argument }) => {
  const { values, position, slice, sort } = read(argument);
  checkStorable(values);
  const slot = makeSlot(root, path);
  const held = readSlot(slot) ?? (readSlot(slot) === null ? null : []);
  if (!Array.isArray(held)) {
    throw writeRefused(
      `The field '${path}' must be an array but is of type ${typeName(held)} in document ${shownId(root)}`,
    );
  }
  const list: unknown[] = [...held];
  list.splice(position ?? list.length, 0, ...copyOf([...values]));
  writeSlot(slot, [...cut(sorted(list, sort), slice)]);
};
