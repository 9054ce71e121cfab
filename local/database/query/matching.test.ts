import type { Doc } from '../values';
import { matcherOf, project, runPipeline } from './mingo';

const matches = (doc: Doc, query: Doc) => matcherOf(query)(doc);

test.each<[string, Doc, Doc, boolean]>([
  ['null finds missing', {}, { a: null }, true],
  ['null finds null', { a: null }, { a: null }, true],
  ['null does not find 0', { a: 0 }, { a: null }, false],
  ['$ne finds missing', {}, { a: { $ne: 1 } }, true],
  ['$nin finds missing', {}, { a: { $nin: [1] } }, true],
  ['$nin null skips missing', {}, { a: { $nin: [null] } }, false],
  ['$exists false finds missing', {}, { a: { $exists: false } }, true],
  ['$exists true finds null', { a: null }, { a: { $exists: true } }, true],
  ['a value is found in a list', { a: [1, 2] }, { a: 2 }, true],
  ['a list equals itself', { a: [1, 2] }, { a: [1, 2] }, true],
  ['a list in other order is another', { a: [1, 2] }, { a: [2, 1] }, false],
  ['a list is found in a list', { a: [[1, 2]] }, { a: [1, 2] }, true],
  ['a path goes into lists of documents', { a: [{ b: 1 }, { b: 2 }] }, { 'a.b': 2 }, true],
  ['a path goes to a position', { a: [5, 6] }, { 'a.1': 6 }, true],
  ['$ne judges the whole list', { a: [1, 2] }, { a: { $ne: 2 } }, false],
  ['a range may be met by two elements', { a: [1, 10] }, { a: { $gt: 4, $lt: 6 } }, true],
  ['$elemMatch needs one element', { a: [1, 10] }, { a: { $elemMatch: { $gt: 4, $lt: 6 } } }, false],
  ['$elemMatch over documents', { a: [{ b: 1, c: 2 }] }, { a: { $elemMatch: { b: 1, c: 2 } } }, true],
  ['a text is not greater than a number', { a: 'x' }, { a: { $gt: 1 } }, false],
  ['a number is not later than a date', { a: 5 }, { a: { $gt: new Date(1) } }, false],
  ['dates are equal by time', { a: new Date(5) }, { a: new Date(5) }, true],
  ['dates are ordered', { a: new Date(5) }, { a: { $lt: new Date(6) } }, true],
  ['$in takes patterns', { a: 'abc' }, { a: { $in: [/^a/] } }, true],
  ['$in null finds missing', {}, { a: { $in: [null] } }, true],
  ['$in finds a text among texts and others', { a: 'y' }, { a: { $in: [1, 'x', 'y'] } }, true],
  ['$in finds a text in a list', { a: ['x', 'y'] }, { a: { $in: ['y', 'z'] } }, true],
  ['$in of texts finds no number', { a: 1 }, { a: { $in: ['1'] } }, false],
  ['$in finds no text where there is none', {}, { constructor: { $in: ['Object'] } }, false],
  ['$in finds a text deep down', { a: { b: ['x'] } }, { 'a.b': { $in: ['x'] } }, true],
  ['$in finds elements', { a: [1, 2] }, { a: { $in: [2, 3] } }, true],
  ['$in finds documents by order of fields', { a: { x: 1, y: 2 } }, { a: { $in: [{ y: 2, x: 1 }] } }, false],
  ['$size counts', { a: [1] }, { a: { $size: 1 } }, true],
  ['$size of no list', { a: 1 }, { a: { $size: 1 } }, false],
  ['$not with a pattern', { a: 'abc' }, { a: { $not: /z/ } }, true],
  ['$not finds missing', {}, { a: { $not: { $gt: 1 } } }, true],
  ['a document equals itself', { a: { x: 1, y: 2 } }, { a: { x: 1, y: 2 } }, true],
  ['a document in other order is another', { a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, false],
  ['$ne minds the order of fields', { a: { x: 1, y: 2 } }, { a: { $ne: { y: 2, x: 1 } } }, true],
  ['a part of a document is not it', { a: { x: 1, y: 1 } }, { a: { x: 1 } }, false],
  ['$gte null finds missing', {}, { a: { $gte: null } }, true],
  ['$lte null finds null', { a: null }, { a: { $lte: null } }, true],
  ['$gt null finds nothing', { a: null }, { a: { $gt: null } }, false],
  ['$lt null finds no number', { a: 1 }, { a: { $lt: null } }, false],
  ['$all needs each', { a: [1, 2, 3] }, { a: { $all: [1, 3] } }, true],
  ['$all misses one', { a: [1] }, { a: { $all: [1, 3] } }, false],
  ['$expr compares fields', { a: 1, b: 1 }, { $expr: { $eq: ['$a', '$b'] } }, true],
  ['true is not 1', { a: true }, { a: 1 }, false],
  ['1 is 1.0', { a: 1 }, { a: { $eq: 1.0 } }, true],
  ['$mod', { a: 4 }, { a: { $mod: [2, 0] } }, true],
  ['$or', { a: 1 }, { $or: [{ a: 2 }, { a: 1 }] }, true],
  ['$nor', { a: 1 }, { $nor: [{ a: 2 }, { a: 1 }] }, false],
  ['$and twice on a field', { a: 5 }, { $and: [{ a: { $gt: 1 } }, { a: { $lt: 9 } }] }, true],
  ['a pattern in a list', { a: ['x', 'abc'] }, { a: /^ab/ }, true],
  ['a pattern without regard to case', { a: 'ABC' }, { a: { $regex: '^ab', $options: 'i' } }, true],
  ['text goes by bytes: emoji after full-width forms', { a: '😀' }, { a: { $gt: '，' } }, true],
])('%s', (_, doc, query, expected) => {
  expect(matches(doc, query)).toBe(expected);
});

test.each<[string, Doc]>([
  ['$where', { $where: 'true' }],
  ['$text', { $text: { $search: 'x' } }],
  ['$jsonSchema', { $jsonSchema: {} }],
  ['$comment', { $comment: 'x' }],
  ['$type', { a: { $type: 'string' } }],
  ['an unknown operator', { a: { $greater: 1 } }],
  ['an operator of JavaScript', { a: { $constructor: 1 } }],
  ['an unknown operator deep down', { $or: [{ a: { $elemMatch: { b: { $foo: 1 } } } }] }],
  ['$in of no list', { a: { $in: 1 } }],
  ['$mod by 0', { a: { $mod: [0, 0] } }],
  ['$not of a value', { a: { $not: 1 } }],
  ['$or of nothing', { $or: [] }],
  ['an unknown expression', { $expr: { $function: { body: 'x' } } }],
  ['an empty field name', { 'a..b': 1 }],
])('%s is refused', (_, query) => {
  expect(() => matcherOf(query)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }));
});

const run = (docs: readonly Doc[], ...stages: readonly Doc[]) => runPipeline(docs, stages, () => []);

test('values of all types sort in the order of MongoDB', () => {
  const values = [new Date(1), true, [5], { a: 1 }, 'b', 'B', '', 2, -1, null];
  const docs = values.map((v, i) => ({ i, v }));
  expect(run(docs, { $sort: { v: 1 } }).map(({ v }) => v)).toEqual([
    null,
    -1,
    2,
    [5],
    '',
    'B',
    'b',
    { a: 1 },
    true,
    new Date(1),
  ]);
});

test('a list sorts by its least element upwards and by its greatest downwards', () => {
  const docs = [
    { k: 1, v: [3, 9] },
    { k: 2, v: [1, 99] },
    { k: 3, v: 50 },
  ];
  expect(run(docs, { $sort: { v: 1 } }).map(({ k }) => k)).toEqual([2, 1, 3]);
  expect(run(docs, { $sort: { v: -1 } }).map(({ k }) => k)).toEqual([2, 3, 1]);
});

test('missing fields group under null and have no average', () => {
  expect(run([{ a: 1 }, {}], { $group: { _id: '$z', n: { $sum: 1 } } })).toEqual([{ _id: null, n: 2 }]);
  expect(run([{}], { $group: { _id: 1, a: { $avg: '$x' } } })).toEqual([{ _id: 1, a: null }]);
});

test('$unwind drops what has nothing to unwind', () => {
  expect(run([{ a: [] }, { a: [1, 2] }], { $unwind: '$a' })).toEqual([{ a: 1 }, { a: 2 }]);
});

test('dates are written in the time of a place', () => {
  const format = (timezone: string) => ({
    $project: { _id: 0, s: { $dateToString: { date: '$d', format: '%Y-%m-%d %H', timezone } } },
  });
  expect(run([{ d: new Date(0) }], format('Asia/Shanghai'))).toEqual([{ s: '1970-01-01 08' }]);
  expect(run([{ d: new Date(0) }], format('+08:00'))).toEqual([{ s: '1970-01-01 08' }]);
});

test('$bucket puts the rest in its default', () => {
  const bucket = { groupBy: '$p', boundaries: [0, 10, 20], default: 'o', output: { c: { $sum: 1 } } };
  expect(run([{ p: 5 }, { p: 15 }, { p: 99 }], { $bucket: bucket })).toEqual([
    { _id: 0, c: 1 },
    { _id: 10, c: 1 },
    { _id: 'o', c: 1 },
  ]);
});

test('a projection keeps or drops fields, slices and picks', () => {
  const docs = [{ _id: '1', a: { b: 1, c: 2 }, l: [1, 2, 3] }];
  expect(project(docs, { 'a.b': 1 })).toEqual([{ _id: '1', a: { b: 1 } }]);
  expect(project(docs, { 'a.b': 0, l: 0 })).toEqual([{ _id: '1', a: { c: 2 } }]);
  expect(project(docs, { l: { $slice: 2 } })).toEqual([{ _id: '1', a: { b: 1, c: 2 }, l: [1, 2] }]);
});
