import { writeRefused } from '../failure';
import { sameValue } from '../order';
import { checkStorable } from '../query/check-document';
import { copyOf, isDoc, typeName } from '../values';
import { lastName, type UpdateOperator } from './operator';
import { makeSlot, readSlot, writeSlot } from './slot';

function read(argument: unknown): readonly unknown[] {
  if (!isDoc(argument) || !('$each' in argument)) return [argument];
  if (Object.keys(argument).length > 1)
    throw writeRefused('Found unexpected fields after $each in $addToSet');
  if (!Array.isArray(argument.$each)) {
    throw writeRefused(
      `The argument to $each in $addToSet must be an array but it was of type ${typeName(argument.$each)}`,
    );
  }
  return argument.$each;
}

/** `$addToSet`: appends what the list does not hold yet; a missing field becomes a list. */
export const addToSet: UpdateOperator = ({ root, path, argument }) => {
  const values = read(argument);
  checkStorable(values);
  const slot = makeSlot(root, path);
  const held = readSlot(slot) ?? (readSlot(slot) === null ? null : []);
  if (!Array.isArray(held)) {
    throw writeRefused(
      `Cannot apply $addToSet to non-array field. Field named '${lastName(path)}' has non-array type ${typeName(held)}`,
    );
  }
  const list: unknown[] = [...held];
  for (const value of values) {
    if (!list.some((element) => sameValue(element, value))) list.push(copyOf(value));
  }
  writeSlot(slot, list);
};
