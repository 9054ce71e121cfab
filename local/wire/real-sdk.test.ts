import { realSdk } from './fixtures/real-sdk';
import type { Cloud } from './fixtures/sdk-types';
import { startWireServer, type WireServer } from './fixtures/wire-server';

const schema = {
  collections: {
    jobs: {
      indexes: [
        { name: 'spot', geo: 'loc' },
        { name: 'uq', keys: { job: 1, user: 1 }, unique: true },
      ],
    },
    notes: {},
  },
} as const;

let server: WireServer;
let cloud: Cloud;

beforeAll(async () => {
  server = await startWireServer({
    schema,
    now: () => 1_700_000_000_000,
    lockWaitMs: 300,
    transactionLifeMs: 3000,
  });
  cloud = realSdk(`${server.url}/admin`);
});
afterAll(() => server.stop());
beforeEach(() => server.database.clear());

/** A transaction step by step, which `runTransaction` does not allow. */
const begin = () => cloud.database().startTransaction();

test('documents are added, read, changed, replaced, counted and removed', async () => {
  const notes = cloud.database().collection('notes');
  const _ = cloud.database().command;
  await notes.add({
    data: { _id: '1', n: 1, tags: ['a'], at: cloud.database().serverDate(), big: 5_000_000_000 },
  });
  expect((await notes.doc('1').get()).data).toEqual({
    _id: '1',
    n: 1,
    tags: ['a'],
    at: new Date(1_700_000_000_000),
    big: 5_000_000_000,
  });
  const changed = await notes
    .where({ n: _.gte(1) })
    .update({ data: { n: _.inc(2), tags: _.push(['b', 'c']), big: _.remove() } });
  expect(changed.stats).toEqual({ updated: 1 });
  await notes.doc('2').set({ data: { n: 9 } });
  expect((await notes.orderBy('n', 'desc').field({ n: true }).get()).data).toEqual([
    { _id: '2', n: 9 },
    { _id: '1', n: 3 },
  ]);
  expect((await notes.where({ n: _.gt(3) }).count()).total).toBe(1);
  expect((await notes.where({ n: _.gt(3) }).remove()).stats).toEqual({ removed: 1 });
});

test('aggregation groups, joins and measures', async () => {
  const db = cloud.database();
  const $ = db.command.aggregate;
  await server.database.insert('jobs', [
    { _id: 'a', job: 1, user: 'u1', loc: { type: 'Point', coordinates: [116.4, 39.9] } },
    { _id: 'b', job: 2, user: 'u1', loc: { type: 'Point', coordinates: [116.5, 39.9] } },
  ]);
  await server.database.insert('notes', [{ _id: 'u1', name: '阿光' }]);
  const joined = await db
    .collection('jobs')
    .aggregate()
    .match({ job: db.command.gt(0) })
    .group({ _id: '$user', n: $.sum(1) })
    .lookup({ from: 'notes', localField: '_id', foreignField: '_id', as: 'who' })
    .end();
  expect(joined.list).toEqual([{ _id: 'u1', n: 2, who: [{ _id: 'u1', name: '阿光' }] }]);
  const near = await db
    .collection('jobs')
    .aggregate()
    .geoNear({
      near: db.Geo.Point(116.5, 39.9),
      distanceField: 'm',
      maxDistance: 20_000,
      spherical: true,
      key: 'loc',
    })
    .end();
  const list = near.list as readonly { readonly _id: string; readonly m: number }[];
  expect(list.map(({ _id, m }) => [_id, Math.round(m / 100)])).toEqual([
    ['b', 0],
    ['a', 85],
  ]);
});

test('errors arrive with the codes of the SDK', async () => {
  const db = cloud.database();
  await expect(db.collection('ghosts').get()).rejects.toMatchObject({ errCode: -502005 });
  await db.collection('jobs').add({ data: { job: 1, user: 'u' } });
  await expect(db.collection('jobs').add({ data: { job: 1, user: 'u' } })).rejects.toMatchObject({
    errCode: -502001,
    errMsg: expect.stringMatching(/E11000 duplicate key error collection: tnt-local\.jobs index: uq/),
  });
  await expect(
    db
      .collection('jobs')
      .where({ job: 1 })
      .update({ data: { user: db.command.inc(1) } }),
  ).rejects.toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('non-numeric type string') });
});

test('a transaction reads its snapshot, and nobody sees its writes before the commit', async () => {
  await server.database.insert('notes', [{ _id: '1', n: 0 }]);
  const plain = cloud.database().collection('notes').doc('1');
  const transaction = await begin();
  const inside = transaction.collection('notes').doc('1');
  await inside.get();
  await inside.update({ data: { n: 5 } });
  await transaction.collection('notes').add({ data: { _id: '2' } });
  expect((await inside.get()).data).toEqual({ _id: '1', n: 5 });
  expect((await plain.get()).data).toEqual({ _id: '1', n: 0 });
  expect((await cloud.database().collection('notes').count()).total).toBe(1);
  await transaction.commit();
  expect((await plain.get()).data).toEqual({ _id: '1', n: 5 });

  const reader = await begin();
  await reader.collection('notes').doc('1').get();
  await plain.update({ data: { n: 6 } });
  expect((await reader.collection('notes').doc('1').get()).data).toEqual({ _id: '1', n: 5 });
  await reader.rollback();
});

/** What a raw request answers: the SDK rewrites the codes of transactions. */
async function raw(body: object): Promise<Record<string, unknown>> {
  const answer = await fetch(`${server.url}/admin`, { method: 'POST', body: JSON.stringify(body) });
  return (await answer.json()) as Record<string, unknown>;
}
const increment = (transactionId: unknown) =>
  raw({
    action: 'database.modifyDocument',
    collectionName: 'notes',
    queryType: 'DOC',
    query: '{"_id":"1"}',
    data: '{"$inc":{"n":{"$numberInt":"1"}}}',
    transactionId,
  });
const start = async () => (await raw({ action: 'database.startTransaction' })).transactionId;

test('the second writer of a document conflicts at the write, and its transaction is over', async () => {
  await server.database.insert('notes', [{ _id: '1', n: 0 }]);
  const [first, second] = [await start(), await start()];
  expect(await increment(first)).toMatchObject({ data: { updated: 1 } });
  expect(await increment(second)).toMatchObject({
    code: 'DATABASE_TRANSACTION_CONFLICT',
    message: expect.stringContaining('[ResourceUnavailable.TransactionConflict]'),
  });
  expect(await raw({ action: 'database.commitTransaction', transactionId: second })).toMatchObject({
    code: 'DATABASE_TRANSACTION_FAIL',
    message: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]'),
  });
  expect(await raw({ action: 'database.commitTransaction', transactionId: first })).not.toHaveProperty(
    'code',
  );
  expect(server.database.find('notes')).toEqual([{ _id: '1', n: 1 }]);
});

test('a plain write waits for the transaction that holds its document', async () => {
  await server.database.insert('notes', [{ _id: '1', n: 0 }]);
  const holder = await start();
  await increment(holder);
  const waiting = increment(undefined);
  await raw({ action: 'database.commitTransaction', transactionId: holder });
  expect(await waiting).toMatchObject({ data: { updated: 1 } });
  expect(server.database.find('notes')).toEqual([{ _id: '1', n: 2 }]);
});

test('a plain write that waits too long is refused and writes nothing', async () => {
  await server.database.insert('notes', [{ _id: '1', n: 0 }]);
  const holder = await start();
  await increment(holder);
  expect(await increment(undefined)).toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: /lock wait timeout/,
  });
  await raw({ action: 'database.abortTransaction', transactionId: holder });
  expect(server.database.find('notes')).toEqual([{ _id: '1', n: 0 }]);
});

test('two transactions that read the same and write different documents both commit: write skew', async () => {
  const db = cloud.database();
  await server.database.insert('notes', [
    { _id: '1', on: true },
    { _id: '2', on: true },
  ]);
  const [first, second] = [await begin(), await begin()];
  for (const transaction of [first, second]) {
    await transaction.collection('notes').doc('1').get();
    await transaction.collection('notes').doc('2').get();
  }
  await first
    .collection('notes')
    .doc('1')
    .update({ data: { on: false } });
  await second
    .collection('notes')
    .doc('2')
    .update({ data: { on: false } });
  await Promise.all([first.commit(), second.commit()]);
  expect((await db.collection('notes').where({ on: true }).count()).total).toBe(0);
});

test('the SDK masks a conflict, and its message still says what it was', async () => {
  await server.database.insert('notes', [{ _id: '1', n: 0 }]);
  const holder = await start();
  await increment(holder);
  await expect(
    cloud.database().runTransaction((transaction) =>
      transaction
        .collection('notes')
        .doc('1')
        .update({ data: { n: 1 } }),
    ),
  ).rejects.toMatchObject({ errMsg: expect.stringMatching(/TransactionConflict|resource system error/) });
  await raw({ action: 'database.abortTransaction', transactionId: holder });
  expect(server.database.openTransactions()).toEqual([]);
});

test('files go up, come down, are copied and deleted, whatever alphabet names them', async () => {
  const cloudPath = '活动/合影 1.png';
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: Buffer.from('picture') });
  expect((await cloud.downloadFile({ fileID })).fileContent).toEqual(Buffer.from('picture'));
  const { fileList } = await cloud.getTempFileURL({ fileList: [fileID, 'cloud://local-env.local/none'] });
  expect(fileList.map(({ status }) => status)).toEqual([0, -503003]);
  const deleted = await cloud.deleteFile({ fileList: [fileID] });
  expect(deleted.fileList).toMatchObject([{ status: 0 }]);
  // -1 is the SDK's own: it loses the code STORAGE_FILE_NONEXIST on this one path.
  await expect(cloud.downloadFile({ fileID })).rejects.toMatchObject({ errCode: -1 });
  await expect(
    cloud.uploadFile({ cloudPath: '../out', fileContent: Buffer.from('x') }),
  ).rejects.toMatchObject({
    errCode: -1,
  });
});

test('one request names fifty files at most, as on the platform', async () => {
  const tooMany = expect.stringContaining('at most 50 files');
  const names = (count: number) => Array.from({ length: count }, (_, n) => `cloud://local-env.local/${n}`);
  expect((await cloud.getTempFileURL({ fileList: names(50) })).fileList).toHaveLength(50);
  await expect(cloud.getTempFileURL({ fileList: names(51) })).rejects.toMatchObject({ errMsg: tooMany });
  await expect(cloud.deleteFile({ fileList: names(51) })).rejects.toMatchObject({ errMsg: tooMany });
});

test('a function calls a function, and WeChat is asked through protobuf', async () => {
  expect((await cloud.callFunction({ name: 'other', data: { a: 1 } })).result).toEqual({
    name: 'other',
    event: { a: 1 },
  });
  const answer = await cloud.openapi.security.msgSecCheck({ content: '你好', version: 2 });
  expect(answer).toMatchObject({
    errCode: 0,
    apiName: 'security.msgSecCheck',
    given: { content: '你好', version: 2 },
  });
});
