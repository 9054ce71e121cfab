import fc from 'fast-check';
import type { Database } from './database';
import { temporaryDatabase } from './fixtures/temporary-database';

const schema = {
  collections: { notes: {}, people: { indexes: [{ name: 'email', keys: { email: 1 }, unique: true }] } },
} as const;

let database: Database;
let remove: () => void;

beforeEach(() => {
  ({ database, remove } = temporaryDatabase({ schema, lockWaitMs: 5000 }));
});
afterEach(() => remove());

const conflict = expect.objectContaining({ code: 'DATABASE_TRANSACTION_CONFLICT' });
const gone = expect.objectContaining({ code: 'DATABASE_TRANSACTION_FAIL' });

const put = (id: string, n: number, transactionId?: string) =>
  database.modify('notes', {
    query: { _id: id },
    change: { n },
    merge: false,
    upsert: true,
    ...(transactionId === undefined ? {} : { transactionId }),
  });
const take = (id: string, transactionId?: string) =>
  database.remove('notes', { query: { _id: id }, ...(transactionId === undefined ? {} : { transactionId }) });

test('a document made and removed again since the snapshot is a conflict, not as if nothing had been', async () => {
  const transaction = database.begin();
  await put('1', 1);
  await take('1');
  await expect(put('1', 2, transaction)).rejects.toEqual(conflict);
  expect(database.find('notes')).toEqual([]);
});

test('a document removed and made anew since the snapshot is a conflict, even with the same content', async () => {
  await put('1', 1);
  const transaction = database.begin();
  await take('1');
  await put('1', 1);
  await expect(take('1', transaction)).rejects.toEqual(conflict);
});

test('two removals of one document: the second is a conflict', async () => {
  await put('1', 1);
  const [first, second] = [database.begin(), database.begin()];
  await take('1', first);
  await expect(take('1', second)).rejects.toEqual(conflict);
  await database.commit(first);
  expect(database.count('notes')).toBe(0);
});

test('a transaction may remove a document and make it anew', async () => {
  await put('1', 1);
  const transaction = database.begin();
  await take('1', transaction);
  expect(database.find('notes', { transactionId: transaction })).toEqual([]);
  await database.insert('notes', [{ _id: '1', n: 2 }], transaction);
  await database.commit(transaction);
  expect(database.find('notes')).toEqual([{ _id: '1', n: 2 }]);
});

test('inside a transaction a taken id or key is a duplicate, and the transaction is over', async () => {
  await database.insert('people', [{ _id: '1', email: 'a' }]);
  for (const doc of [
    { _id: '1', email: 'b' },
    { _id: '2', email: 'a' },
  ]) {
    const transaction = database.begin();
    await expect(database.insert('people', [doc], transaction)).rejects.toThrow(/E11000/);
    await expect(database.commit(transaction)).rejects.toEqual(gone);
  }
  const transaction = database.begin();
  await database.insert('people', [{ _id: '3', email: 'c' }], transaction);
  await expect(database.insert('people', [{ _id: '4', email: 'c' }], transaction)).rejects.toThrow(/E11000/);
  expect(database.count('people')).toBe(1);
});

test('two transactions cannot take the same key, and a plain write waits to see who gets it', async () => {
  const [first, second] = [database.begin(), database.begin()];
  await database.insert('people', [{ _id: '1', email: 'a' }], first);
  await expect(database.insert('people', [{ _id: '2', email: 'a' }], second)).rejects.toEqual(conflict);
  const waiting = database.insert('people', [{ _id: '3', email: 'a' }]);
  await database.commit(first);
  await expect(waiting).rejects.toThrow(/E11000/);

  const third = database.begin();
  await database.modify('people', {
    query: { _id: '1' },
    change: { $set: { email: 'b' } },
    transactionId: third,
  });
  const patient = database.insert('people', [{ _id: '4', email: 'b' }]);
  database.abort(third);
  await expect(patient).resolves.toEqual(['4']);
});

test('two documents may swap a unique key in one transaction', async () => {
  await database.insert('people', [
    { _id: '1', email: 'a' },
    { _id: '2', email: 'b' },
  ]);
  const transactionId = database.begin();
  const set = (id: string, email: string) =>
    database.modify('people', { query: { _id: id }, change: { $set: { email } }, transactionId });
  await set('1', 'c');
  await set('2', 'a');
  await set('1', 'b');
  await database.commit(transactionId);
  expect(database.find('people')).toEqual([
    { _id: '1', email: 'b' },
    { _id: '2', email: 'a' },
  ]);
});

test('a transaction that outlives its time is over and holds nothing', async () => {
  remove();
  ({ database, remove } = temporaryDatabase({ schema, transactionLifeMs: 30 }));
  await put('1', 1);
  const transaction = database.begin();
  await put('1', 2, transaction);
  // A plain write waits until the time is up, and then goes through.
  await put('1', 3);
  await expect(database.commit(transaction)).rejects.toEqual(gone);
  await expect(put('1', 4, transaction)).rejects.toEqual(gone);
  expect(() => database.abort(transaction)).toThrow(gone);
  expect(database.find('notes')).toEqual([{ _id: '1', n: 3 }]);
});

test('a write that fails inside a transaction ends it and undoes all of it', async () => {
  await put('1', 1);
  const transactionId = database.begin();
  await put('2', 2, transactionId);
  await expect(
    database.modify('notes', { query: { _id: '1' }, change: { $push: { n: 1 } }, transactionId }),
  ).rejects.toThrow('must be an array');
  await expect(database.commit(transactionId)).rejects.toEqual(gone);
  expect(database.find('notes')).toEqual([{ _id: '1', n: 1 }]);
});

test('those who wait write in the order they came', async () => {
  await put('1', 0);
  const holder = database.begin();
  await put('1', 1, holder);
  const order: number[] = [];
  const waiting = [2, 3, 4].map((n) => put('1', n).then(() => order.push(n)));
  await database.commit(holder);
  await Promise.all(waiting);
  expect(order).toEqual([2, 3, 4]);
  expect(database.find('notes')).toEqual([{ _id: '1', n: 4 }]);
});

test('an inspector sees who holds what', async () => {
  const transaction = database.begin();
  await put('1', 1, transaction);
  expect(database.openTransactions()).toEqual([
    { id: transaction, startedAt: expect.any(Number), documents: ['notes/1'] },
  ]);
  database.abort(transaction);
});

/** One step of one of several transfers between accounts that run interleaved. */
async function transfer(from: string, to: string): Promise<boolean> {
  const transactionId = database.begin();
  const move = (id: string, by: number) =>
    database.modify('notes', { query: { _id: id }, change: { $inc: { n: by } }, transactionId });
  try {
    await move(from, -1);
    await move(to, 1);
    await database.commit(transactionId);
    return true;
  } catch (error) {
    expect(error).toEqual(conflict);
    return false;
  }
}

test('however transfers interleave, nothing is lost or made, and each commit counts once', async () => {
  const account = fc.constantFrom('a', 'b', 'c');
  const lane = fc.array(
    fc.tuple(account, account).filter(([from, to]) => from !== to),
    { maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(lane, { minLength: 2, maxLength: 5 }), async (lanes) => {
      database.clear();
      for (const id of ['a', 'b', 'c']) await put(id, 100);
      const expected: Record<string, number> = { a: 100, b: 100, c: 100 };
      await Promise.all(
        lanes.map(async (steps) => {
          for (const [from, to] of steps) {
            if (!(await transfer(from, to))) continue;
            expected[from] = (expected[from] ?? 0) - 1;
            expected[to] = (expected[to] ?? 0) + 1;
          }
        }),
      );
      const found = Object.fromEntries(database.find('notes').map(({ _id, n }) => [String(_id), n]));
      expect(found).toEqual(expected);
      expect(database.openTransactions()).toEqual([]);
    }),
    { numRuns: 30 },
  );
}, 30_000);
