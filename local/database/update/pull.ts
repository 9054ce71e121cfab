import { writeRefused } from '../failure';
import { sameValue } from '../order';
import { isOperators } from '../query/check-query';
import { matcherOf } from '../query/mingo';
import { isDoc, typeName } from '../values';
import type { Change, UpdateOperator } from './operator';
import { findSlot, readSlot, writeSlot } from './slot';

/** Keeps some elements of a list; a missing field stays missing, anything but a list is an error. */
function keep({ root, path }: Change, name: string, stays: (element: unknown) => boolean): void {
  const slot = findSlot(root, path);
  const held = slot === undefined ? undefined : readSlot(slot);
  if (slot === undefined || held === undefined) return;
  if (!Array.isArray(held)) throw writeRefused(`Cannot apply ${name} to a non-array value`);
  writeSlot(slot, held.filter(stays));
}

function elementTest(argument: unknown): (element: unknown) => boolean {
  if (argument instanceof RegExp || (isDoc(argument) && isOperators(argument))) {
    const matches = matcherOf({ element: argument });
    // Operators judge the element itself: a list among the elements is not searched.
    return (element) => matches({ element });
  }
  if (isDoc(argument)) {
    const matches = matcherOf(argument);
    return (element) => isDoc(element) && matches(element);
  }
  return (element) => sameValue(element, argument);
}

/** `$pull`: removes the elements that equal a value, match operators, or (objects) answer a query. */
export const pull: UpdateOperator = (change) => {
  const goes = elementTest(change.argument);
  keep(change, '$pull', (element) => !goes(element));
};

/** `$pullAll`: removes every element that equals one of a list. */
export const pullAll: UpdateOperator = (change) => {
  const { argument } = change;
  if (!Array.isArray(argument)) {
    throw writeRefused(`$pullAll requires an array argument but was given a ${typeName(argument)}`);
  }
  keep(change, '$pullAll', (element) => !argument.some((value) => sameValue(value, element)));
};

/** `$pop`: removes the last element (1) or the first (-1). */
export const pop: UpdateOperator = ({ root, path, argument }) => {
  if (argument !== 1 && argument !== -1) {
    throw writeRefused(`$pop expects 1 or -1, found: ${JSON.stringify(argument)}`);
  }
  const slot = findSlot(root, path);
  const held = slot === undefined ? undefined : readSlot(slot);
  if (slot === undefined || held === undefined) return;
  if (!Array.isArray(held)) {
    throw writeRefused(`Path '${path}' contains an element of non-array type '${typeName(held)}'`);
  }
  writeSlot(slot, argument === 1 ? held.slice(0, -1) : held.slice(1));
};
