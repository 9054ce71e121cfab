import { request } from 'node:http';
import type { Chaos } from './chaos';
import type { WireEntry } from './create-wire';
import { startWireServer, type WireServer } from './fixtures/wire-server';

let server: WireServer;
let chaos: Chaos | undefined;
let entries: WireEntry[] = [];

beforeAll(async () => {
  server = await startWireServer({
    schema: { collections: { notes: {} } },
    chaos: () => chaos,
    trace: (entry) => entries.push(entry),
  });
});
afterAll(() => server.stop());
beforeEach(() => {
  server.database.clear();
  chaos = undefined;
  entries = [];
});

async function raw(body: object | string): Promise<Record<string, unknown>> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(`${server.url}/admin?seqId=abc_1`, { method: 'POST', body: text });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Record<string, unknown>;
}
const insert = (id: string, more: object = {}) =>
  raw({ action: 'database.insertDocument', collectionName: 'notes', data: [`{"_id":"${id}"}`], ...more });

test.each([
  ['an unknown action', { action: 'database.dropEverything' }],
  ["a name of JavaScript's own", { action: 'constructor' }],
  ['no action', {}],
  ['no JSON', '{'],
  ['no object', '[]'],
  ['documents that are no list', { action: 'database.insertDocument', collectionName: 'notes', data: '{}' }],
  ['a document that is no text', { action: 'database.insertDocument', collectionName: 'notes', data: [{}] }],
  [
    'an unknown operator',
    { action: 'database.getDocument', collectionName: 'notes', query: '{"a":{"$near":1}}' },
  ],
  [
    'an unknown stage',
    {
      action: 'database.aggregateDocuments',
      collectionName: 'notes',
      stages: [{ stageKey: '$out', stageValue: '"x"' }],
    },
  ],
  [
    'a foreign type',
    { action: 'database.getDocument', collectionName: 'notes', query: '{"a":{"$numberDecimal":"1"}}' },
  ],
  [
    'an inexact number',
    {
      action: 'database.getDocument',
      collectionName: 'notes',
      query: '{"a":{"$numberLong":"9007199254740993"}}',
    },
  ],
  [
    'a prototype',
    { action: 'database.insertDocument', collectionName: 'notes', data: ['{"__proto__":{"a":1}}'] },
  ],
  ['a negative limit', { action: 'database.getDocument', collectionName: 'notes', limit: -1 }],
])('%s is answered with INVALID_PARAM', async (_, body) => {
  expect(await raw(body)).toMatchObject({ code: 'INVALID_PARAM', requestId: expect.any(String) });
});

test("a field may be called like one of JavaScript's own", async () => {
  const data = ['{"_id":"1","constructor":{"$numberInt":"1"}}'];
  await raw({ action: 'database.insertDocument', collectionName: 'notes', data });
  expect(server.database.find('notes')).toEqual([JSON.parse('{"_id":"1","constructor":1}')]);
});

test('a read without limit brings a hundred documents, and never more than a thousand', async () => {
  await server.database.insert(
    'notes',
    Array.from({ length: 1200 }, (_, n) => ({ n })),
  );
  const read = async (limit?: number) => {
    const answer = await raw({ action: 'database.getDocument', collectionName: 'notes', limit });
    return (answer.data as { list: unknown[] }).list.length;
  };
  expect([await read(), await read(5000), await read(7)]).toEqual([100, 1000, 7]);
});

test('an answer above 1 MB is refused', async () => {
  await server.database.insert('notes', [{ text: 'x'.repeat(1024 * 1024) }]);
  expect(await raw({ action: 'database.getDocument', collectionName: 'notes' })).toMatchObject({
    code: 'EXCEED_MAX_RESPONSE_SIZE',
  });
});

test('every request leaves a trace', async () => {
  await insert('1');
  await insert('1');
  expect(entries).toEqual([
    {
      at: expect.any(Number),
      durationMs: expect.any(Number),
      action: 'database.insertDocument',
      collection: 'notes',
      requestBytes: expect.any(Number),
      answerBytes: expect.any(Number),
      seqId: 'abc_1',
    },
    expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }),
  ]);
});

test('the same seed makes the same trouble', async () => {
  const run = async () => {
    chaos = undefined;
    await insert('between');
    chaos = { seed: 7, rate: 0.5, kinds: ['busy'] };
    const codes: unknown[] = [];
    for (let i = 0; i < 20; i++)
      codes.push((await raw({ action: 'database.getDocument', collectionName: 'notes' })).code);
    return codes;
  };
  const first = await run();
  expect(await run()).toEqual(first);
  expect(new Set(first)).toEqual(
    new Set([undefined, 'EXCEED_REQUEST_LIMIT', 'EXCEED_CONCURRENT_REQUEST_LIMIT']),
  );
});

test('a made conflict ends the transaction, and touches only writes inside one', async () => {
  const { transactionId } = await raw({ action: 'database.startTransaction' });
  chaos = { seed: 1, rate: 1, kinds: ['conflict'] };
  expect(await insert('1')).not.toHaveProperty('code');
  expect(await insert('2', { transactionId })).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
  expect(server.database.openTransactions()).toEqual([]);
});

test('a lost answer is lost after the write, not before', async () => {
  chaos = { seed: 1, rate: 1, kinds: ['drop-answer'] };
  await expect(insert('1')).rejects.toThrow();
  expect(server.database.count('notes')).toBe(1);
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Sends a path as it is: `fetch` would tidy it up first. */
function send(method: string, path: string, headers: Record<string, string> = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        });
      });
    });
    sent.on('error', reject);
    sent.end(method === 'PUT' ? '<b>content</b>' : undefined);
  });
}

test.each([
  '/cos/..%2f..%2fetc%2fpasswd',
  '/cos/%2e%2e%2f%2e%2e%2fetc/passwd',
  '/cos//etc/passwd',
  '/cos/a/..%5c..%5cx',
  '/cos/%00',
  '/cos/%',
  '/cos/.',
  '/cos/',
])('no path leads out of the folder: %s', async (path) => {
  expect([400, 404]).toContain((await send('GET', path)).status);
  expect([400, 403]).toContain((await send('PUT', path, { authorization: 'local' })).status);
});

test('an upload needs the ticket of its own path, and cannot become a page', async () => {
  const ticket = async (path: string) => {
    const answer = await raw({ action: 'storage.getUploadMetadata', path, method: 'put' });
    return (answer.data as { authorization: string }).authorization;
  };
  expect(await send('PUT', '/cos/a.html')).toMatchObject({ status: 403, body: /SignatureDoesNotMatch/ });
  expect((await send('PUT', '/cos/a.html', { authorization: await ticket('b.html') })).status).toBe(403);
  expect(await send('PUT', '/cos/a.html', { authorization: await ticket('a.html') })).toMatchObject({
    status: 200,
    body: '',
  });
  expect(await send('GET', '/cos/a.html')).toMatchObject({
    status: 200,
    body: '<b>content</b>',
    headers: { 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff' },
  });
  expect(await send('HEAD', '/cos/a.html')).toMatchObject({
    status: 200,
    body: '',
    headers: { 'content-length': '14' },
  });
  expect((await send('PUT', '/cos/a.html/b', { authorization: await ticket('a.html/b') })).status).toBe(400);
  expect((await send('DELETE', '/cos/a.html')).status).toBe(405);
});

test('a file is copied, and moved when the original goes', async () => {
  const path = 'one/x.png';
  const { data } = (await raw({ action: 'storage.getUploadMetadata', path })) as {
    data: { authorization: string };
  };
  await send('PUT', `/cos/${path}`, { authorization: data.authorization });
  const copy = (entry: object) =>
    raw({
      action: 'storage.batchCopyFile',
      file_list: [{ src_path: path, dst_path: 'two/x.png', ...entry }],
    });
  expect(await copy({})).toMatchObject({ data: { copy_list: [{ code: 'SUCCESS' }] } });
  expect(await copy({ overwrite: false })).toMatchObject({
    data: { copy_list: [{ code: 'STORAGE_REQUEST_FAIL' }] },
  });
  expect(await copy({ remove_original: true })).toMatchObject({ data: { copy_list: [{ code: 'SUCCESS' }] } });
  expect((await send('GET', `/cos/${path}`)).status).toBe(404);
  expect((await send('GET', '/cos/two/x.png')).status).toBe(200);
});
