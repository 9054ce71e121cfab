import { invalid, writeRefused } from '../failure';
import { checkDocument } from '../query/check-document';
import { copyOf, type Doc, type MutableDoc } from '../values';
import { addToSet } from './add-to-set';
import { max, min } from './bounds';
import { checkPaths } from './check-update';
import { rename, set, unset } from './fields';
import { bit, inc, mul } from './numbers';
import type { UpdateOperator } from './operator';
import { pop, pull, pullAll } from './pull';
import { push } from './push';

/** The update operators production offers; any other is an error. */
const OPERATORS: Readonly<Record<string, UpdateOperator>> = {
  $set: set,
  $setOnInsert: set,
  $unset: unset,
  $rename: rename,
  $inc: inc,
  $mul: mul,
  $bit: bit,
  $min: min,
  $max: max,
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
};

function operatorOf(name: string): UpdateOperator {
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (operator === undefined) throw invalid(`Unknown modifier: ${name}`);
  return operator;
}

/**
 * The document an update makes of a document; neither is changed.
 *
 * Types are MongoDB's: `$inc` of a text, `$push` to a number or a path through null is an error, and the
 * document stays as it was.
 */
export function applyUpdate(doc: Doc, update: Doc, inserting = false): Doc {
  for (const name of Object.keys(update)) operatorOf(name);
  checkPaths(update);
  const root: MutableDoc = copyOf(doc);
  for (const [name, fields] of Object.entries(update)) {
    if (name === '$setOnInsert' && !inserting) continue;
    const apply = operatorOf(name);
    for (const [path, argument] of Object.entries(fields as Doc)) apply({ root, path, argument });
  }
  if (doc._id !== undefined && root._id !== doc._id) {
    throw writeRefused(`Performing an update on the path '_id' would modify the immutable field '_id'`);
  }
  checkDocument(root);
  return root;
}

/** The document that takes another's place under the same id. */
export function replacementOf(id: string, replacement: Doc): Doc {
  if (replacement._id !== undefined && replacement._id !== id) {
    throw writeRefused(
      `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${JSON.stringify(replacement._id)}`,
    );
  }
  const { _id: _, ...fields } = replacement;
  const doc = { _id: id, ...copyOf(fields) };
  checkDocument(doc);
  return doc;
}
