import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from './database';
import { openDatabase } from './open-database';

let folder: string;
let database: Database;
const open = () =>
  openDatabase({
    file: join(folder, 'data.sqlite'),
    schema: { collections: { notes: {} } },
    lockWaitMs: 5000,
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'closing-'));
  database = open();
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (id: string, n: number, transactionId?: string) =>
  database.modify('notes', {
    query: { _id: id },
    change: { n },
    merge: false,
    upsert: true,
    ...(transactionId === undefined ? {} : { transactionId }),
  });
/** Until the writes so far have met whoever holds their documents. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** What is in the file. */
function written(): object {
  const again = open();
  const notes = again.find('notes').map(({ _id, n }) => [String(_id), n]);
  again.close();
  return Object.fromEntries(notes);
}

test('closing refuses those who wait for a transaction, and keeps nothing of theirs or of its', async () => {
  await put('1', 0);
  await put('1', 1, database.begin());
  const waiting = put('1', 2);
  await turn();
  database.close();
  await expect(waiting).rejects.toThrow('the database is closing');
  expect(written()).toEqual({ 1: 0 });
});

test('closing refuses those who came in its own turn and would wait', async () => {
  await put('1', 1, database.begin());
  const waiting = put('1', 2);
  database.close();
  await expect(waiting).rejects.toThrow('the database is closing');
  expect(written()).toEqual({});
});

test('closing keeps what was queued, and what a queued commit sets free', async () => {
  const holder = database.begin();
  await put('1', 1, holder);
  const waiting = put('1', 2);
  await turn();
  const answers = Promise.all([database.commit(holder), waiting, put('2', 2)]);
  database.close();
  await expect(answers).resolves.toMatchObject([undefined, { updated: 1 }, { upsertId: '2' }]);
  expect(written()).toEqual({ 1: 2, 2: 2 });
});
