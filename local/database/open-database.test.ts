import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from './database';
import { openDatabase } from './open-database';
import type { CollectionSpec } from './schema';

const PEOPLE: CollectionSpec = {
  indexes: [
    { name: 'city_age', keys: { city: 1, age: -1 } },
    { name: 'email', keys: { email: 1 }, unique: true },
    { name: 'pair', keys: { a: 1, b: 1 }, unique: true },
  ],
};

let folder: string;
let file: string;
let database: Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
  file = join(folder, 'data.sqlite');
  database = openDatabase({ file, schema: { collections: { notes: {}, people: PEOPLE } } });
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const person = (id: string, more: object = {}) => ({ _id: id, email: `${id}@x`, a: id, ...more });

test('a document comes back as it was written, dates and all, also after reopening', async () => {
  const doc = { _id: '1', n: 1.5, at: new Date(5), list: [{ d: new Date(6) }], nothing: null, text: '阳光' };
  await database.insert('notes', [doc]);
  database.close();
  database = openDatabase({ file, schema: { collections: { notes: {} } } });
  expect(database.find('notes')).toEqual([doc]);
});

test('an undeclared collection does not exist until it is made', async () => {
  expect(() => database.find('ghosts')).toThrow(
    expect.objectContaining({ code: 'DATABASE_COLLECTION_NOT_EXIST' }),
  );
  await expect(database.insert('ghosts', [{}])).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  });
  database.ensureCollection('ghosts');
  await database.insert('ghosts', [{ boo: true }]);
  expect(database.count('ghosts')).toBe(1);
});

test('missing and null are one key of a unique index, and two of them collide', async () => {
  await database.insert('people', [{ _id: '1', a: 1 }]);
  await expect(database.insert('people', [{ _id: '2', email: null, a: 2 }])).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message:
      '[FailedOperation.Insert] bulk write error: [{E11000 duplicate key error collection: tnt-local.people index: email dup key: { email: null }}]',
  });
});

test('a compound unique index counts its keys together', async () => {
  await database.insert('people', [
    person('1', { a: 'x', b: 1 }),
    person('2', { a: 'x', b: 2 }),
    person('3', { a: 'x' }),
  ]);
  await expect(database.insert('people', [person('4', { a: 'x', b: 2 })])).rejects.toThrow(
    /E11000.*pair.*a: "x", b: 2/,
  );
  await expect(database.insert('people', [person('5', { a: 'x', b: null })])).rejects.toThrow(
    /E11000.*b: null/,
  );
});

test('a number, its text and true are three different keys', async () => {
  await database.insert('people', [
    person('1', { email: 1 }),
    person('2', { email: '1' }),
    person('3', { email: true }),
  ]);
  expect(database.find('people', { query: { email: '1' } }).map(({ _id }) => _id)).toEqual(['2']);
  await expect(database.insert('people', [person('4', { email: 1 })])).rejects.toThrow(/E11000/);
});

test('an id is taken once', async () => {
  await database.insert('notes', [{ _id: '1' }]);
  await expect(database.insert('notes', [{ _id: '1' }])).rejects.toThrow(
    /E11000 .* index: _id_ dup key: { _id: "1" }/,
  );
});

test('one failing write of a group undoes neither the others nor half of itself', async () => {
  const results = await Promise.allSettled([
    database.insert('notes', [{ _id: 'a' }]),
    database.insert('notes', [{ _id: 'b' }, { _id: 'a' }]),
    database.insert('notes', [{ _id: 'c' }]),
    database.modify('notes', { query: { _id: 'a' }, change: { $push: { _id: 1 } } }),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
  expect(database.find('notes')).toEqual([{ _id: 'a' }, { _id: 'c' }]);
});

test('every one of many concurrent increments counts', async () => {
  await database.insert('notes', [{ _id: 'n', n: 0 }]);
  const writers = Array.from({ length: 8 }, async () => {
    for (let i = 0; i < 25; i++)
      await database.modify('notes', { query: { _id: 'n' }, change: { $inc: { n: 1 } } });
  });
  await Promise.all(writers);
  expect(database.find('notes')).toEqual([{ _id: 'n', n: 200 }]);
});

test('a set inserts or replaces, an update changes, and only real changes count', async () => {
  const set = (change: object) =>
    database.modify('notes', { query: { _id: '1' }, change: { ...change }, merge: false, upsert: true });
  expect(await set({ n: 1, m: 1 })).toEqual({ updated: 0, upsertId: '1' });
  expect(await set({ n: 2 })).toEqual({ updated: 1, upsertId: null });
  expect(await set({ n: 2 })).toEqual({ updated: 0, upsertId: null });
  expect(database.find('notes')).toEqual([{ _id: '1', n: 2 }]);
  expect(await database.findAndModify('notes', { query: { n: 2 }, change: { $inc: { n: 1 } } })).toEqual({
    updated: 1,
    doc: { _id: '1', n: 3 },
  });
  expect(await database.remove('notes', { query: {}, multi: true })).toBe(1);
});

test('a changed declaration rebuilds the indexes and keeps the documents in order', async () => {
  await database.insert('people', [person('2', { city: 'b' }), person('1', { city: 'a' })]);
  database.close();
  const spec: CollectionSpec = {
    indexes: [
      { name: 'city', keys: { city: 1 } },
      { name: 'spot', geo: 'at' },
    ],
  };
  database = openDatabase({ file, schema: { collections: { people: spec } } });
  expect(database.find('people').map(({ _id }) => _id)).toEqual(['2', '1']);
  expect(database.find('people', { order: { city: 1 } }).map(({ _id }) => _id)).toEqual(['1', '2']);
  expect(database.collections().find(({ name }) => name === 'people')).toEqual({
    name: 'people',
    count: 2,
    indexes: spec.indexes,
  });
});

test('clearing removes the documents and ends the transactions', async () => {
  await database.insert('people', [person('1', { city: ['a'] })]);
  const id = database.begin();
  database.clear();
  expect(database.collections().map(({ count }) => count)).toEqual([0, 0]);
  expect(database.openTransactions()).toEqual([]);
  await expect(database.commit(id)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  await database.insert('people', [person('1')]);
});

test.each([
  ['a dollar', { $x: 1 }],
  ['a dot', { 'a.b': 1 }],
  ['a prototype', JSON.parse('{"__proto__": {"x": 1}}')],
  ['a pattern', { a: /x/ }],
  ['no finite number', { a: Number.NaN }],
  ['an id that is no text', { _id: 7 }],
])('a document with %s is refused', async (_, doc) => {
  await expect(database.insert('notes', [doc])).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  expect(database.count('notes')).toBe(0);
});
