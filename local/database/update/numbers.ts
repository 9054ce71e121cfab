import { writeRefused } from '../failure';
import { isDoc, typeName } from '../values';
import { type Change, lastName, shownId, type UpdateOperator } from './operator';
import { makeSlot, readSlot, writeSlot } from './slot';

function calculated(
  change: Change,
  name: '$inc' | '$mul',
  calculate: (held: number, by: number) => number,
): void {
  const { root, path, argument } = change;
  if (typeof argument !== 'number') {
    const verb = name === '$inc' ? 'increment' : 'multiply';
    throw writeRefused(`Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(argument)}}`);
  }
  const slot = makeSlot(root, path);
  const held = readSlot(slot) ?? (readSlot(slot) === null ? null : 0);
  if (typeof held !== 'number') {
    throw writeRefused(
      `Cannot apply ${name} to a value of non-numeric type. ${shownId(root)} has the field '${lastName(path)}' of non-numeric type ${typeName(held)}`,
    );
  }
  const result = calculate(held, argument);
  if (!Number.isFinite(result))
    throw writeRefused(`Failed to apply ${name} operations to current value (${held})`);
  writeSlot(slot, result);
}

/** `$inc`: a missing field counts as 0. */
export const inc: UpdateOperator = (change) => calculated(change, '$inc', (held, by) => held + by);

/** `$mul`: a missing field becomes 0. */
export const mul: UpdateOperator = (change) => calculated(change, '$mul', (held, by) => held * by);

const BITWISE: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

/** `$bit`: and, or, xor on whole numbers; a missing field counts as 0. */
export const bit: UpdateOperator = ({ root, path, argument }) => {
  if (!isDoc(argument) || Object.keys(argument).length === 0) {
    throw writeRefused(
      `The $bit modifier is not compatible with a ${typeName(argument)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    );
  }
  const slot = makeSlot(root, path);
  let held = readSlot(slot) ?? (readSlot(slot) === null ? null : 0);
  if (!Number.isSafeInteger(held)) {
    throw writeRefused(
      `Cannot apply $bit to a value of non-integral type. ${shownId(root)} has the field ${lastName(path)} of non-integer type ${typeName(held)}`,
    );
  }
  for (const [name, mask] of Object.entries(argument)) {
    const operate = Object.hasOwn(BITWISE, name) ? BITWISE[name] : undefined;
    if (operate === undefined) {
      throw writeRefused(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator`,
      );
    }
    if (!Number.isSafeInteger(mask)) {
      throw writeRefused(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(mask)}' is not supported here`,
      );
    }
    held = Number(operate(BigInt(Number(held)), BigInt(Number(mask))));
  }
  writeSlot(slot, held);
};
