import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { realSdk } from '../../local/wire/fixtures/real-sdk';
import type { Cloud } from '../../local/wire/fixtures/sdk-types';
import { readMultipart } from '../../local/wire/multipart';

/**
 * What the unmodified SDK sends for each kind of call, compared with a file in the repository.
 *
 * When a new version of the SDK speaks differently this fails, and the local cloud must learn it. Write the
 * file anew with `UPDATE_WIRE_CAPTURES=1`, and read the difference.
 */
const GOLDEN = join(__dirname, 'wire-captures.json');

type Captured = Readonly<Record<string, unknown>>;

const server = createServer();
let captured: Captured[] = [];
let cloud: Cloud;

const ANSWERS: Readonly<Record<string, object>> = {
  'database.insertDocument': { data: { insertedIds: ['1'] } },
  'database.getDocument': { data: { list: ['{"_id":"1"}'] } },
  'database.modifyDocument': { data: { updated: 1, upsert_id: null } },
  'database.removeDocument': { data: { deleted: 1 } },
  'database.calculateDocument': { data: { total: 1 } },
  'database.aggregateDocuments': { data: { list: ['{"_id":null}'] } },
  'database.startTransaction': { transactionId: 'transaction-1' },
  'functions.invokeFunction': { data: { response_data: '{}' } },
  'storage.batchDeleteFile': { data: { delete_list: [{ code: 'SUCCESS', fileID: 'cloud://e.b/a' }] } },
  'storage.batchGetDownloadUrl': {
    data: { download_list: [{ code: 'SUCCESS', fileID: 'cloud://e.b/a', tempFileURL: '' }] },
  },
};

function answerTo(action: string): object {
  if (action !== 'storage.getUploadMetadata') return ANSWERS[action] ?? {};
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/upload`;
  return {
    data: { url, token: 'token', authorization: 'ticket', fileId: 'cloud://e.b/a', cosFileId: 'cos' },
  };
}

/** Headers that say something about the protocol; the others hold times and signatures. */
const HEADERS = [
  'x-sdk-version',
  'x-tcb-source',
  'x-tcb-region',
  'x-cos-security-token',
  'x-cos-meta-fileid',
  'key',
];

function headersOf(request: IncomingMessage): Captured {
  const { headers } = request;
  const type = headers['content-type']?.split(';')[0];
  const scheme = headers.authorization?.split(' ')[0];
  const known = HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]));
  return {
    ...Object.fromEntries(known),
    ...(type && { 'content-type': type }),
    ...(scheme && { authorization: scheme }),
  };
}

/** The address without what changes from call to call. */
const addressOf = (request: IncomingMessage): string =>
  (request.url ?? '').replace(/seqId=[^&]*/, 'seqId=*').replace(/eventId=[^&]*/, 'eventId=*');

function bodyOf(request: IncomingMessage, raw: Buffer): Captured {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return JSON.parse(raw.toString()) as Captured;
  if (!type.startsWith('multipart/')) return { raw: raw.toString() };
  const parts = [...readMultipart(raw, type)];
  return Object.fromEntries(
    parts.map(([name, bytes]) => [
      name,
      name === 'requestData' ? bytes.toString('base64') : bytes.toString(),
    ]),
  );
}

beforeAll(async () => {
  server.on('request', async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = bodyOf(request, Buffer.concat(parts));
    captured.push({ method: request.method, address: addressOf(request), headers: headersOf(request), body });
    if (body.action === 'wx.openApi') {
      // CommOpenApiResp{1: "{}", 2: "application/json"}
      response.end(
        Buffer.concat([
          Buffer.from([10, 2]),
          Buffer.from('{}'),
          Buffer.from([18, 16]),
          Buffer.from('application/json'),
        ]),
      );
    } else if (request.method === 'PUT') response.end('');
    else response.end(JSON.stringify({ requestId: 'request', ...answerTo(String(body.action)) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cloud = realSdk(`http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`);
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Every kind of call a function of ours can make, by name. */
function calls(): Readonly<Record<string, () => Promise<unknown>>> {
  const db = cloud.database();
  const _ = db.command;
  const $ = _.aggregate;
  const jobs = db.collection('jobs');
  const id = jobs.doc('1');
  return {
    add: () =>
      jobs.add({
        data: {
          n: 1,
          f: 1.5,
          s: 'x',
          at: db.serverDate(),
          d: new Date(0),
          p: db.Geo.Point(113.3, 23.1),
          l: ['a'],
          z: null,
          big: 5e9,
          yes: true,
        },
      }),
    'add several': () => jobs.add({ data: [{ a: 1 }, { a: 2 }] }),
    'get by id': () => id.get(),
    'get all': () => jobs.get(),
    'get everything at once': () => jobs.limit(5000).get(),
    'get a page': () =>
      jobs
        .where({ s: /^x/i, a: { b: 1 }, none: null })
        .orderBy('n', 'desc')
        .skip(5)
        .limit(10)
        .field({ n: true })
        .get(),
    comparisons: () =>
      jobs
        .where({
          a: _.gt(0).and(_.lt(9)),
          b: _.in([1, 'x']),
          c: _.nin([null]),
          d: _.neq(1),
          e: _.eq({ f: 1 }),
          g: _.exists(true),
          h: _.gte(new Date(5)),
          i: _.lte(2),
        })
        .get(),
    lists: () =>
      jobs.where({ a: _.all([1]), b: _.elemMatch({ c: _.gt(1) }), d: _.size(2), e: _.mod(4, 0) }).get(),
    logic: () => jobs.where(_.or([{ a: 1 }, { b: _.not(_.eq(2)) }, _.and([{ c: 1 }, { d: 2 }])])).get(),
    nor: () => jobs.where(_.nor([{ a: 1 }])).get(),
    pattern: () => jobs.where({ a: db.RegExp({ regexp: '^a', options: 'i' }) }).get(),
    near: () =>
      jobs
        .where({ p: _.geoNear({ geometry: db.Geo.Point(113, 23), minDistance: 1, maxDistance: 1000 }) })
        .get(),
    'within a circle': () =>
      jobs.where({ p: _.geoWithin({ centerSphere: [db.Geo.Point(113, 23), 0.001] }) }).get(),
    count: () => jobs.where({ n: 1 }).count(),
    update: () =>
      jobs.where({ v: 3 }).update({
        data: {
          v: _.inc(1),
          m: _.mul(2),
          lo: _.min(1),
          hi: _.max(2),
          gone: _.remove(),
          'a.b': 2,
          o: { p: { q: 1 } },
          whole: _.set({ z: 1 }),
          old: _.rename('new'),
        },
      }),
    'update lists': () =>
      id.update({
        data: {
          a: _.push(['b']),
          b: _.push({ each: [1], position: 0, slice: 5, sort: 1 }),
          c: _.addToSet('q'),
          d: _.pull(_.gt(1)),
          e: _.pullAll([1]),
          f: _.pop(),
          g: _.shift(),
          h: _.unshift([1]),
        },
      }),
    'update with empty objects': () => id.update({ data: { a: {}, b: [], c: null } }),
    set: () => id.set({ data: { n: 2 } }),
    remove: () => jobs.where({ n: _.lte(1) }).remove(),
    'remove by id': () => id.remove(),
    aggregate: () =>
      jobs
        .aggregate()
        .match({ n: _.gt(0) })
        .lookup({
          from: 'u',
          let: { o: '$owner' },
          pipeline: $.pipeline()
            .match(_.expr($.eq(['$_id', '$$o'])))
            .project({ name: 1 })
            .done(),
          as: 'owner',
        })
        .unwind('$owner')
        .group({ _id: '$owner', c: $.sum(1) })
        .sort({ c: -1 })
        .limit(5)
        .end(),
    'aggregate nearness': () =>
      jobs
        .aggregate()
        .geoNear({
          near: db.Geo.Point(113, 23),
          distanceField: 'm',
          maxDistance: 3000,
          spherical: true,
          query: { a: _.gt(1) },
          key: 'p',
        })
        .end(),
    'create collection': () => db.createCollection('fresh'),
    transaction: () =>
      db.runTransaction(async (transaction) => {
        const inside = transaction.collection('jobs');
        await inside.doc('1').get();
        await inside.doc('1').update({ data: { n: _.inc(-1) } });
        await inside.doc('1').set({ data: { n: 1 } });
        await inside.doc('1').remove();
        await inside.add({ data: { x: 1 } });
        // The SDK forgets the transaction on these: they are not part of it.
        await inside.where({ a: 1 }).update({ data: { b: 2 } });
        await inside.where({ a: 1 }).count();
      }),
    'transaction given up': () =>
      db.runTransaction((transaction) => transaction.rollback('no')).catch(() => undefined),
    'call a function': () => cloud.callFunction({ name: 'other', data: { a: 1 } }),
    upload: () => cloud.uploadFile({ cloudPath: '活动/a.txt', fileContent: Buffer.from('content') }),
    'temporary address': () => cloud.getTempFileURL({ fileList: ['cloud://e.b/a'] }),
    'delete a file': () => cloud.deleteFile({ fileList: ['cloud://e.b/a'] }),
    'ask WeChat': () =>
      cloud.openapi.security.msgSecCheck({ content: '你好', version: 2, nested: { a: [1] } }),
  };
}

test('the SDK says exactly what the repository has on record', async () => {
  const found: Record<string, readonly Captured[]> = {};
  for (const [name, call] of Object.entries(calls())) {
    captured = [];
    await call();
    found[name] = captured;
  }
  const plain: unknown = JSON.parse(JSON.stringify(found));
  if (process.env.UPDATE_WIRE_CAPTURES === '1') writeFileSync(GOLDEN, `${JSON.stringify(plain, null, 2)}\n`);
  expect(plain).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
});
