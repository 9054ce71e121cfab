import { writeRefused } from '../failure';
import { checkStorable } from '../query/check-document';
import { checkPath } from '../query/field-names';
import { copyOf, typeName } from '../values';
import type { UpdateOperator } from './operator';
import { clearSlot, findSlot, makeSlot, readSlot, writeSlot } from './slot';

/** `$set` and, while inserting, `$setOnInsert`. */
export const set: UpdateOperator = ({ root, path, argument }) => {
  checkStorable(argument);
  writeSlot(makeSlot(root, path), copyOf(argument));
};

/** `$unset`: a field that is not there is no error. */
export const unset: UpdateOperator = ({ root, path }) => {
  const slot = findSlot(root, path);
  if (slot !== undefined) clearSlot(slot);
};

function refuseArrays(root: Parameters<UpdateOperator>[0]['root'], path: string, role: string): void {
  const parts = path.split('.');
  for (let length = 1; length < parts.length; length++) {
    const slot = findSlot(root, parts.slice(0, length).join('.'));
    if (slot !== undefined && Array.isArray(readSlot(slot))) {
      throw writeRefused(
        `The ${role} field cannot be an array element, '${path}' in doc with _id: ${root._id} has an array field called '${parts[length - 1]}'`,
      );
    }
  }
}

/** `$rename`: moves a value to another path; nothing happens when it is not there. */
export const rename: UpdateOperator = ({ root, path, argument }) => {
  if (typeof argument !== 'string') {
    throw writeRefused(
      `The 'to' field for $rename must be a string: ${path}: ${JSON.stringify(argument)} (${typeName(argument)})`,
    );
  }
  checkPath(argument);
  refuseArrays(root, path, 'source');
  refuseArrays(root, argument, 'destination');
  const from = findSlot(root, path);
  const value = from === undefined ? undefined : readSlot(from);
  if (from === undefined || value === undefined) return;
  clearSlot(from);
  writeSlot(makeSlot(root, argument), value);
};
