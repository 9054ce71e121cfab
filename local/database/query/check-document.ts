import { refused } from '../failure';
import { LIMITS } from '../limits';
import { type Doc, isDoc } from '../values';

function checkName(name: string): void {
  if (name === '' || name === '__proto__' || name.includes('\0')) {
    throw refused(`field name ${JSON.stringify(name)} is not valid for storage`);
  }
  if (name.startsWith('$')) {
    throw refused(`The dollar ($) prefixed field '${name}' in '${name}' is not valid for storage.`);
  }
  if (name.includes('.')) throw refused(`The dotted field '${name}' in '${name}' is not valid for storage.`);
}

/** Throws unless a value can be stored as it is: plain data, finite numbers, valid dates, plain field names. */
export function checkStorable(value: unknown, depth = 0): void {
  if (depth > LIMITS.documentDepth)
    throw refused(`document nests deeper than ${LIMITS.documentDepth} levels`);
  if (Array.isArray(value)) {
    for (const element of value) checkStorable(element, depth + 1);
  } else if (isDoc(value)) {
    for (const [name, field] of Object.entries(value)) {
      checkName(name);
      checkStorable(field, depth + 1);
    }
  } else checkScalar(value);
}

function checkScalar(value: unknown): void {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw refused(`the number ${value} cannot be stored here`);
  if (value instanceof Date && Number.isNaN(value.getTime()))
    throw refused('an invalid date cannot be stored');
  if (value instanceof RegExp) throw refused('a regular expression cannot be stored here');
}

/** Throws unless a document can be stored, with a text of its own for `_id`. */
export function checkDocument(doc: Doc): void {
  if (typeof doc._id !== 'string' || doc._id === '') throw refused('_id must be a text that is not empty');
  checkStorable(doc);
}
