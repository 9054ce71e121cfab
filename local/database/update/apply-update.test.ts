import type { Doc } from '../values';
import { applyUpdate, replacementOf } from './apply-update';

const after = (doc: Doc, update: Doc): Doc => applyUpdate(doc, update);

test.each<[string, Doc, Doc, Doc]>([
  ['$set makes the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['$set reaches into a list', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
  ['$set grows a list with nulls', { a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
  [
    '$set keeps dates',
    { at: new Date(1) },
    { $set: { to: new Date(2) } },
    { at: new Date(1), to: new Date(2) },
  ],
  ['$setOnInsert waits for an insert', {}, { $setOnInsert: { a: 1 } }, {}],
  ['$unset removes a field', { a: { b: 1 }, c: 1 }, { $unset: { 'a.b': '', d: '' } }, { a: {}, c: 1 }],
  ['$unset leaves a hole in a list', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['$unset ignores a way through a number', { a: 1 }, { $unset: { 'a.b.c': '' } }, { a: 1 }],
  ['$rename moves', { a: 1, b: 2 }, { $rename: { a: 'c.d' } }, { b: 2, c: { d: 1 } }],
  ['$rename replaces its goal', { a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }],
  ['$rename of nothing does nothing', { b: 2 }, { $rename: { a: 'b' } }, { b: 2 }],
  ['$inc begins at 0', {}, { $inc: { 'a.n': 2 } }, { a: { n: 2 } }],
  ['$inc takes fractions and losses', { n: 1 }, { $inc: { n: -1.5 } }, { n: -0.5 }],
  ['$mul of nothing is 0', {}, { $mul: { n: 7 } }, { n: 0 }],
  ['$mul multiplies', { n: 3 }, { $mul: { n: 7 } }, { n: 21 }],
  ['$bit combines', { n: 13 }, { $bit: { n: { and: 10, or: 1 } } }, { n: 9 }],
  ['$bit begins at 0', {}, { $bit: { n: { xor: 5 } } }, { n: 5 }],
  ['$min keeps the lesser', { n: 5 }, { $min: { n: 3 } }, { n: 3 }],
  ['$min of other types follows the order of types', { n: 'a' }, { $min: { n: 3 } }, { n: 3 }],
  ['$max fills a gap', {}, { $max: { at: new Date(1) } }, { at: new Date(1) }],
  ['$max keeps the greater', { at: new Date(2) }, { $max: { at: new Date(1) } }, { at: new Date(2) }],
  ['$push begins a list', {}, { $push: { a: 1 } }, { a: [1] }],
  ['$push of a list is one element', { a: [] }, { $push: { a: [1, 2] } }, { a: [[1, 2]] }],
  ['$push at a position', { a: [3] }, { $push: { a: { $each: [1, 2], $position: 0 } } }, { a: [1, 2, 3] }],
  [
    '$push counts a position from the end',
    { a: [1, 4] },
    { $push: { a: { $each: [2], $position: -1 } } },
    { a: [1, 2, 4] },
  ],
  ['$push keeps the last', { a: [1, 2, 3] }, { $push: { a: { $each: [4], $slice: -2 } } }, { a: [3, 4] }],
  [
    '$push sorts before it cuts',
    { a: [3, 1] },
    { $push: { a: { $each: [2], $sort: 1, $slice: 2 } } },
    { a: [1, 2] },
  ],
  [
    '$push sorts by fields',
    { a: [{ s: 2 }] },
    { $push: { a: { $each: [{ s: 1 }], $sort: { s: 1 } } } },
    { a: [{ s: 1 }, { s: 2 }] },
  ],
  ['$addToSet adds once', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  [
    '$addToSet minds the order of fields',
    { a: [{ x: 1, y: 2 }] },
    { $addToSet: { a: { y: 2, x: 1 } } },
    {
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  ],
  ['$pull removes equals', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  ['$pull by operators', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  ['$pull by a query', { a: [{ x: 1, y: 1 }, { x: 2 }] }, { $pull: { a: { x: 1 } } }, { a: [{ x: 2 }] }],
  ['$pull by $in', { a: ['p', 'q'] }, { $pull: { a: { $in: ['q'] } } }, { a: ['p'] }],
  ['$pull from nothing does nothing', {}, { $pull: { a: 1 } }, {}],
  ['$pullAll removes each', { a: [1, 2, 1, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  ['$pop takes the last', { a: [1, 2] }, { $pop: { a: 1 } }, { a: [1] }],
  ['$pop takes the first', { a: [1, 2] }, { $pop: { a: -1 } }, { a: [2] }],
])('%s', (_, doc, update, expected) => {
  const before = JSON.stringify(doc);
  expect(after({ _id: '1', ...doc }, update)).toEqual({ _id: '1', ...expected });
  expect(JSON.stringify(doc)).toBe(before);
});

test.each<[Doc, Doc, string]>([
  [
    { n: 'x' },
    { $inc: { n: 1 } },
    `Cannot apply $inc to a value of non-numeric type. {_id: "1"} has the field 'n' of non-numeric type string`,
  ],
  [{ n: null }, { $inc: { n: 1 } }, 'of non-numeric type null'],
  [{}, { $inc: { n: 'x' } }, 'Cannot increment with non-numeric argument: {n: "x"}'],
  [{ n: [] }, { $mul: { n: 1 } }, 'of non-numeric type array'],
  [{}, { $mul: { n: null } }, 'Cannot multiply with non-numeric argument'],
  [{ n: Number.MAX_VALUE }, { $mul: { n: 10 } }, 'Failed to apply $mul operations'],
  [{ y: null }, { $set: { 'y.x': 1 } }, "Cannot create field 'x' in element {y: null}"],
  [{ y: { z: 7 } }, { $inc: { 'y.z.x': 1 } }, "Cannot create field 'x' in element {z: 7}"],
  [{ a: [1] }, { $set: { 'a.x': 1 } }, "Cannot create field 'x' in element {a: [1]}"],
  [{ a: 1 }, { $push: { a: 2 } }, `The field 'a' must be an array but is of type int in document {_id: "1"}`],
  [{}, { $push: { a: { $each: 1 } } }, 'The argument to $each in $push must be an array'],
  [{}, { $push: { a: { $each: [], $x: 1 } } }, 'Unrecognized clause in $push: $x'],
  [{}, { $push: { a: { $each: [], $slice: 'x' } } }, 'The value for $slice must be an integer value'],
  [{}, { $push: { a: { $each: [], $sort: 2 } } }, 'The $sort is invalid'],
  [{ a: 'x' }, { $addToSet: { a: 1 } }, "Field named 'a' has non-array type string"],
  [{}, { $addToSet: { a: { $each: 1 } } }, 'The argument to $each in $addToSet must be an array'],
  [{ a: 'x' }, { $pull: { a: 'x' } }, 'Cannot apply $pull to a non-array value'],
  [{ a: [1] }, { $pullAll: { a: 1 } }, '$pullAll requires an array argument but was given a int'],
  [{ a: [1] }, { $pop: { a: 2 } }, '$pop expects 1 or -1, found: 2'],
  [{ a: 'x' }, { $pop: { a: 1 } }, "Path 'a' contains an element of non-array type 'string'"],
  [{ n: 1.5 }, { $bit: { n: { and: 1 } } }, 'Cannot apply $bit to a value of non-integral type'],
  [{ n: 1 }, { $bit: { n: { nand: 1 } } }, "only supports 'and', 'or', and 'xor', not 'nand'"],
  [{ n: 1 }, { $bit: { n: 1 } }, 'You must pass in an embedded document'],
  [{ a: 1 }, { $rename: { a: 5 } }, "The 'to' field for $rename must be a string"],
  [{ a: [{ b: 1 }] }, { $rename: { 'a.0.b': 'c' } }, 'The source field cannot be an array element'],
  [{}, { $set: { a: 1, 'a.b': 2 } }, "Updating the path 'a.b' would create a conflict at 'a'"],
  [{}, { $set: { 'a.b': 1 }, $inc: { a: 1 } }, "Updating the path 'a' would create a conflict at 'a'"],
  [{ a: 1 }, { $rename: { a: 'a' } }, "would create a conflict at 'a'"],
  [{}, { $set: { _id: '2' } }, "would modify the immutable field '_id'"],
  [{}, { $unset: { _id: '' } }, "would modify the immutable field '_id'"],
  [{}, { $set: 1 }, 'Modifiers operate on fields but we found type number instead'],
  [{}, { $set: { a: { $b: 1 } } }, "The dollar ($) prefixed field '$b'"],
  [{}, { $set: { 'a.$': 1 } }, "contains '$', which is not supported"],
  [{}, { $set: { 'a..b': 1 } }, 'contains an empty field name'],
  [{}, { $set: { 'a.__proto__.b': 1 } }, 'not supported'],
  [{}, { $currentDate: { a: true } }, 'Unknown modifier: $currentDate'],
  [{}, { a: 1 }, 'Unknown modifier: a'],
])('%j refuses %j', (doc, update, text) => {
  expect(() => after({ _id: '1', ...doc }, update)).toThrow(text);
});

test('while inserting, $setOnInsert counts', () => {
  expect(applyUpdate({ _id: '1' }, { $setOnInsert: { a: 1 } }, true)).toEqual({ _id: '1', a: 1 });
});

test('a replacement keeps its id and brings no operators', () => {
  expect(replacementOf('1', { n: 1 })).toEqual({ _id: '1', n: 1 });
  expect(() => replacementOf('1', { _id: '2' })).toThrow('_id');
  expect(() => replacementOf('1', { $inc: { n: 1 } })).toThrow("'$inc'");
});
