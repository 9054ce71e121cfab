import { compareValues } from '../order';
import { checkStorable } from '../query/check-document';
import { copyOf } from '../values';
import type { Change, UpdateOperator } from './operator';
import { makeSlot, readSlot, writeSlot } from './slot';

function bounded({ root, path, argument }: Change, wins: (order: number) => boolean): void {
  checkStorable(argument);
  const slot = makeSlot(root, path);
  const held = readSlot(slot);
  if (held === undefined || wins(compareValues(argument, held))) writeSlot(slot, copyOf(argument));
}

/** `$min`: keeps the lesser in MongoDB's order of all values; a missing field takes the argument. */
export const min: UpdateOperator = (change) => bounded(change, (order) => order < 0);

/** `$max`: keeps the greater in MongoDB's order of all values; a missing field takes the argument. */
export const max: UpdateOperator = (change) => bounded(change, (order) => order > 0);
